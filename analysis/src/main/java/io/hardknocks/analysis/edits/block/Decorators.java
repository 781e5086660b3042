package io.hardknocks.analysis.edits.block;

import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Functions with a decorator that are gone, and whose body runs in a context now: {@code @app.first
 * def f(): g()} is {@code with app.context(): g()}.
 */
final class Decorators {
  private static final int NONE = -1;

  /** The number of the decorator, which its function and the body follow, and of the new header. */
  record InContext(int decorator, int context) {}

  private Decorators() {}

  static List<InContext> of(Alignment alignment) {
    var contexts = contexts(alignment);
    if (contexts.isEmpty()) return List.of();
    var before = alignment.before();
    return IntStream.range(0, before.size() - 2)
        .filter(i -> isGone(alignment, i))
        .mapToObj(i -> new InContext(i, contexts.getOrDefault(before.get(i + 2).key(), NONE)))
        .filter(found -> found.context != NONE)
        .toList();
  }

  private static boolean isGone(Alignment alignment, int i) {
    var before = alignment.before();
    return alignment.to(i) < 0
        && alignment.to(i + 1) < 0
        && before.get(i).text().startsWith("@")
        && before.get(i + 1).startsWith("def")
        && before.get(i + 2).indent() > before.get(i).indent();
  }

  /** New headers of contexts by the first statement in them. */
  private static Map<String, Integer> contexts(Alignment alignment) {
    var contexts = new HashMap<String, Integer>();
    List<Statement> after = alignment.after();
    for (int j = 0; j + 1 < after.size(); j++) {
      boolean made = alignment.from(j) < 0 && after.get(j).startsWith("with");
      if (made && after.get(j + 1).indent() > after.get(j).indent())
        contexts.putIfAbsent(after.get(j + 1).key(), j);
    }
    return contexts;
  }
}
