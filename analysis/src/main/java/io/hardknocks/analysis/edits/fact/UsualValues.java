package io.hardknocks.analysis.edits.fact;

import io.hardknocks.model.Strategy;
import java.util.Map;
import java.util.Set;

/** Values that a function takes by itself: to write them or to leave them out is the same. */
final class UsualValues {
  private static final Map<String, Set<String>> OF =
      Map.of(
          "open", Set.of("r", "rt", "mode=r", "mode=rt"),
          "encode", Set.of("utf-8", "utf8"),
          "decode", Set.of("utf-8", "utf8"));

  private UsualValues() {}

  /** Whether an edit only wrote such a value, or left one out. */
  static boolean only(Fact fact) {
    boolean came = fact.strategy() == Strategy.ADD_ARGUMENT && fact.from().isEmpty();
    if (!came && fact.strategy() != Strategy.REMOVE_ARGUMENT) return false;
    var function = fact.symbol().substring(fact.symbol().lastIndexOf('.') + 1);
    var value = (came ? fact.to() : fact.from()).replaceAll("['\"]", "");
    return OF.getOrDefault(function, Set.of()).contains(value);
  }
}
