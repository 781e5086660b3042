package io.hardknocks.analysis.edits.rewriting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** The names that the other script has in the function that one of this script became. */
final class KnownNames {
  private final Scopes others;
  private final IntUnaryOperator counterpart;
  private final Map<Integer, Set<String>> names = new HashMap<>();

  /**
   * @param counterpart of the number of a function's header that in the other script, or -1
   */
  KnownNames(Scopes others, IntUnaryOperator counterpart) {
    this.others = others;
    this.counterpart = counterpart;
  }

  /** Whether a name of a function says something there too; without such a function anywhere. */
  boolean has(String name, int scope) {
    int other = scope == Scopes.MODULE ? Scopes.MODULE : counterpart.applyAsInt(scope);
    if (name.indexOf('.') > 0)
      return others.in(other).stream().anyMatch(statement -> statement.key().contains(name));
    return names.computeIfAbsent(other, in -> Locals.words(others.in(in))).contains(name);
  }
}
