package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.Map;
import java.util.Set;

/** Values that a function takes by itself: to write them or to leave them out is the same. */
final class UsualValues {
  private static final Set<String> READING = Set.of("r", "rt", "mode=r", "mode=rt");
  private static final Map<String, Set<String>> FUNCTIONS =
      Map.of("open", READING, "io.open", READING);
  private static final Map<String, Set<String>> METHODS =
      Map.of("encode", Set.of("utf-8", "utf8"), "decode", Set.of("utf-8", "utf8"));

  private final boolean asked;

  /** With the message of an error: in Python 2 that of a codec is about the usual one. */
  UsualValues(String message) {
    asked = message.contains("'ascii' codec");
  }

  /** Whether an edit only wrote such a value, or left one out. */
  boolean only(Fact fact) {
    boolean came = fact.strategy() == Strategy.ADD_ARGUMENT && fact.from().isEmpty();
    if (!came && fact.strategy() != Strategy.REMOVE_ARGUMENT) return false;
    var value = (came ? fact.to() : fact.from()).replaceAll("['\"]", "");
    var usual = FUNCTIONS.getOrDefault(fact.symbol(), Set.of());
    if (usual.contains(value)) return true;
    return !asked && METHODS.getOrDefault(method(fact), Set.of()).contains(value);
  }

  private static String method(Fact fact) {
    return fact.symbol().substring(fact.symbol().lastIndexOf('.') + 1);
  }
}
