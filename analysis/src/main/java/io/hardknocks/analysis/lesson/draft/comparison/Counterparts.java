package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of the fixing script stands where a part of the failing one stood. Parts that are the
 * same in both have none.
 */
public final class Counterparts {
  private static final Set<String> LISTS = Set.of("module", "block", "program", "statement_block");
  private static final int LONGEST = 400;

  private final IdentityHashMap<SyntaxNode, SyntaxNode> parts = new IdentityHashMap<>();

  public Counterparts(SyntaxNode before, SyntaxNode after) {
    align(before, after);
  }

  public Optional<SyntaxNode> of(SyntaxNode node) {
    return Optional.ofNullable(parts.get(node));
  }

  private static String key(SyntaxNode node) {
    return node.text();
  }

  private void align(SyntaxNode a, SyntaxNode b) {
    parts.put(a, b);
    if (!a.type().equals(b.type()) || key(a).equals(key(b))) return;
    var before = visible(a);
    var after = visible(b);
    if (LISTS.contains(a.type()) || before.size() != after.size()) {
      listed(before, after);
    } else {
      for (int i = 0; i < before.size(); i++) align(before.get(i), after.get(i));
    }
  }

  private static List<SyntaxNode> visible(SyntaxNode node) {
    return node.children().stream().filter(c -> !c.is("comment")).toList();
  }

  /** Statements, or arguments: those that are the same in both divide them into runs. */
  private void listed(List<SyntaxNode> before, List<SyntaxNode> after) {
    if (before.size() > LONGEST || after.size() > LONGEST) return;
    var common = common(before, after);
    int i = 0;
    int j = 0;
    for (var pair : common) {
      run(before.subList(i, pair[0]), after.subList(j, pair[1]));
      i = pair[0] + 1;
      j = pair[1] + 1;
    }
    run(before.subList(i, before.size()), after.subList(j, after.size()));
  }

  private static List<int[]> common(List<SyntaxNode> a, List<SyntaxNode> b) {
    var length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            key(a.get(i)).equals(key(b.get(j)))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    var pairs = new ArrayList<int[]>();
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      if (key(a.get(i)).equals(key(b.get(j)))) pairs.add(new int[] {i++, j++});
      else if (length[i + 1][j] >= length[i][j + 1]) i++;
      else j++;
    }
    return pairs;
  }

  /** What differs between two places that are the same: each goes with the one most like it. */
  private void run(List<SyntaxNode> before, List<SyntaxNode> after) {
    int from = 0;
    for (var a : before) {
      int best = -1;
      double most = 0.2;
      for (int j = from; j < after.size(); j++) {
        double like = likeness(a, after.get(j));
        if (like > most) {
          most = like;
          best = j;
        }
      }
      if (best < 0) continue;
      align(a, after.get(best));
      from = best + 1;
    }
  }

  private static double likeness(SyntaxNode a, SyntaxNode b) {
    var first = words(a);
    var second = words(b);
    long both = first.stream().filter(second::contains).count();
    double same = a.type().equals(b.type()) ? 0.1 : 0;
    return first.isEmpty() ? same : same + 2.0 * both / (first.size() + second.size());
  }

  private static Set<String> words(SyntaxNode node) {
    var words = new java.util.HashSet<String>();
    for (var word : node.text().split("\\W+", -1)) {
      if (!word.isEmpty()) words.add(word);
    }
    return words;
  }
}
