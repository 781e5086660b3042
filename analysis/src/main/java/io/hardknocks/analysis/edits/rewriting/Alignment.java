package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.term.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which statements of two scripts belong together: the same ones in order first, then, between
 * them, similar ones.
 */
public final class Alignment {
  public record Pair(Statement before, Statement after) {}

  private static final long LARGEST_TABLE = 4_000_000;
  private static final double SIMILAR = 0.45;
  private static final double ALONE = 0.2;

  private final List<Statement> before;
  private final List<Statement> after;

  /** For each statement before, the number of the one after it became; -1 when it is gone. */
  private final int[] to;

  private final int[] from;
  private final List<Pair> changed = new ArrayList<>();
  private final Set<Integer> steps = new HashSet<>();

  private Alignment(List<Statement> before, List<Statement> after) {
    this.before = before;
    this.after = after;
    this.to = new int[before.size()];
    this.from = new int[after.size()];
    java.util.Arrays.fill(to, -1);
    java.util.Arrays.fill(from, -1);
  }

  public static Alignment of(List<Statement> before, List<Statement> after) {
    var alignment = new Alignment(before, after);
    alignment.alignSame();
    alignment.alignSimilar();
    return alignment;
  }

  public List<Statement> before() {
    return before;
  }

  public List<Statement> after() {
    return after;
  }

  /** Statements of the failing script that became nothing. */
  public List<Statement> gone() {
    return alone(before, to);
  }

  /** Statements of the fixing script that were nothing before. */
  public List<Statement> come() {
    return alone(after, from);
  }

  private static List<Statement> alone(List<Statement> statements, int[] counterparts) {
    var alone = new ArrayList<Statement>();
    for (int i = 0; i < counterparts.length; i++)
      if (counterparts[i] < 0) alone.add(statements.get(i));
    return alone;
  }

  /** Statements that stayed, but not as they were. */
  public List<Pair> changed() {
    return changed;
  }

  /** Numbers of statements of the fixing script that take a value for one that stayed. */
  public Set<Integer> steps() {
    return steps;
  }

  /** Whether both have the same statements in the same order. */
  public boolean nothingChanged() {
    if (before.size() != after.size()) return false;
    for (int i = 0; i < to.length; i++) if (!same(i, i)) return false;
    return true;
  }

  public int to(int before) {
    return to[before];
  }

  public int from(int after) {
    return from[after];
  }

  private void link(int i, int j) {
    to[i] = j;
    from[j] = i;
  }

  private void alignSame() {
    int start = 0;
    while (start < to.length && start < from.length && same(start, start)) link(start, start++);
    int i = to.length;
    int j = from.length;
    while (i > start && j > start && same(i - 1, j - 1)) link(--i, --j);
    if ((long) (i - start) * (j - start) <= LARGEST_TABLE) longestCommon(start, i, j);
    else uniqueCommon(start, i, j);
  }

  private boolean same(int i, int j) {
    return before.get(i).key().equals(after.get(j).key());
  }

  private void longestCommon(int start, int endBefore, int endAfter) {
    int n = endBefore - start;
    int m = endAfter - start;
    var length = new short[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        length[i][j] =
            same(start + i, start + j)
                ? (short) (length[i + 1][j + 1] + 1)
                : (short) Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (same(start + i, start + j)) link(start + i++, start + j++);
      else if (length[i + 1][j] >= length[i][j + 1]) i++;
      else j++;
    }
  }

  /** For large scripts: only what occurs once in each, in order. */
  private void uniqueCommon(int start, int endBefore, int endAfter) {
    Map<String, Integer> places = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int j = start; j < endAfter; j++) {
      var key = after.get(j).key();
      if (places.put(key, j) != null) twice.add(key);
    }
    int last = start - 1;
    for (int i = start; i < endBefore; i++) {
      var key = before.get(i).key();
      Integer j = places.get(key);
      if (j != null && j > last && !twice.contains(key)) {
        link(i, j);
        last = j;
      }
    }
  }

  private void alignSimilar() {
    int i = 0;
    int j = 0;
    while (i < to.length || j < from.length) {
      int startBefore = i;
      int startAfter = j;
      while (i < to.length && to[i] < 0) i++;
      while (j < from.length && from[j] < 0) j++;
      if (i > startBefore && j > startAfter) alignHunk(startBefore, i, startAfter, j);
      i++;
      j++;
    }
  }

  /**
   * How much two statements have to be alike that stand alone between others: alone at all, not.
   */
  private double alone() {
    return before.size() == 1 && after.size() == 1 && to[0] < 0 ? 0 : ALONE;
  }

  private void alignHunk(int startBefore, int endBefore, int startAfter, int endAfter) {
    int n = endBefore - startBefore;
    int m = endAfter - startAfter;
    unfold(startBefore, endBefore, startAfter, endAfter);
    if ((long) n * m > 10_000) {
      for (int k = 0; k < Math.min(n, m); k++) pair(startBefore + k, startAfter + k, SIMILAR);
      return;
    }
    double floor = n == 1 && m == 1 ? alone() : SIMILAR;
    var weight = new double[n][m];
    var best = new double[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        weight[i][j] = weight(startBefore + i, startAfter + j);
        double together = weight[i][j] >= floor ? weight[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (weight[i][j] >= floor && best[i][j] == weight[i][j] + best[i + 1][j + 1]) {
        pair(startBefore + i++, startAfter + j++, floor);
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private void unfold(int startBefore, int endBefore, int startAfter, int endAfter) {
    Unfolding.of(before, startBefore, endBefore, after, startAfter, endAfter)
        .values()
        .forEach(
            one -> {
              if (from[one.after()] >= 0 || steps.contains(one.after())) return;
              link(one.before(), one.after());
              steps.add(one.step());
            });
  }

  private double weight(int i, int j) {
    boolean done = to[i] >= 0 || from[j] >= 0 || steps.contains(j);
    return done ? 0 : Similarity.of(before.get(i), after.get(j));
  }

  private void pair(int i, int j, double floor) {
    if (weight(i, j) < floor) return;
    link(i, j);
    changed.add(new Pair(before.get(i), after.get(j)));
  }
}
