package io.hardknocks.analysis.edits.comparison;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of two lists of terms belong together, in order: the same ones, then similar ones. */
public record Matching(List<Pair> pairs, List<Term> removed, List<Term> added) {
  public record Pair(Term before, Term after) {}

  private static final double RELATED = 0.3;

  public static Matching of(List<Term> before, List<Term> after) {
    int n = before.size();
    int m = after.size();
    if ((long) n * m > 40_000) return byPlace(before, after);
    var best = new double[n + 1][m + 1];
    var match = new double[n][m];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        match[i][j] = weight(before.get(i), after.get(j), n == m && i == j);
        double together = match[i][j] > 0 ? match[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    var matching = new Matching(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (match[i][j] > 0 && best[i][j] == match[i][j] + best[i + 1][j + 1]) {
        matching.pairs.add(new Pair(before.get(i++), after.get(j++)));
      } else if (best[i][j] == best[i + 1][j]) {
        matching.removed.add(before.get(i++));
      } else {
        matching.added.add(after.get(j++));
      }
    }
    matching.removed.addAll(before.subList(i, n));
    matching.added.addAll(after.subList(j, m));
    return matching;
  }

  /** Whether these are the same terms in another order. */
  public static boolean reordered(List<Term> before, List<Term> after) {
    if (before.size() < 2 || before.size() != after.size()) return false;
    var keys = before.stream().map(Term::key).toList();
    var keysAfter = after.stream().map(Term::key).toList();
    return !keys.equals(keysAfter)
        && keys.stream().sorted().toList().equals(keysAfter.stream().sorted().toList());
  }

  private static Matching byPlace(List<Term> before, List<Term> after) {
    int common = Math.min(before.size(), after.size());
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < common; i++) pairs.add(new Pair(before.get(i), after.get(i)));
    return new Matching(
        pairs, before.subList(common, before.size()), after.subList(common, after.size()));
  }

  private static double weight(Term before, Term after, boolean samePlace) {
    if (before.same(after)) return 2;
    if (before.is(Kind.KEYWORD) || after.is(Kind.KEYWORD)) {
      return before.kind() == after.kind() && before.label().equals(after.label()) ? 1.5 : 0;
    }
    double similarity = similarity(before, after);
    if (similarity >= RELATED) return similarity;
    return samePlace ? 0.1 : 0;
  }

  /** How much of two terms is the same: 0 nothing, 1 all. */
  public static double similarity(Term before, Term after) {
    if (before.same(after)) return 1;
    Map<String, Integer> leaves = new HashMap<>();
    int all = count(before, leaves, 1);
    int common = 0;
    var other = new HashMap<String, Integer>();
    all += count(after, other, 1);
    for (var leaf : other.entrySet()) {
      common += Math.min(leaf.getValue(), leaves.getOrDefault(leaf.getKey(), 0));
    }
    double shape = before.kind() == after.kind() ? 0.1 : 0;
    return Math.min(0.99, shape + 2.0 * common / Math.max(1, all));
  }

  private static int count(Term term, Map<String, Integer> leaves, int weight) {
    int count = 0;
    if (term.parts().isEmpty() || !term.label().isEmpty()) {
      leaves.merge(
          term.label().isEmpty() ? term.kind().name() : term.label(), weight, Integer::sum);
      count += weight;
    }
    for (var part : term.parts()) count += count(part, leaves, weight);
    return count;
  }
}
