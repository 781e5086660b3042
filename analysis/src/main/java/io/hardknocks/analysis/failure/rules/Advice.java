package io.hardknocks.analysis.failure.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sentences on what to do, for errors of which the rule that decides knows no more than the kind.
 * Those for the name of the error are asked first, then those for any; the first that holds and
 * whose every part is known is given.
 */
final class Advice {
  private static final int LONGEST_MESSAGE = 1_000;

  private final Map<String, List<Rule>> named = new HashMap<>();
  private final List<Rule> any = new ArrayList<>();

  Advice(List<Rule> rules) {
    for (Rule rule : rules) {
      if (rule.names().isEmpty()) any.add(rule);
      for (String name : rule.names())
        named.computeIfAbsent(name, _ -> new ArrayList<>()).add(rule);
    }
  }

  /** What to do about it, {@code null} when no more is known. */
  @Nullable String about(Clue clue) {
    return about(clue, clue);
  }

  /**
   * What to do about it, {@code null} when no more is known.
   *
   * @param meaning the same, with what it says in English where it is told in another tongue
   */
  @Nullable String about(Clue clue, Clue meaning) {
    var start = clue.startingWith(LONGEST_MESSAGE);
    for (String name : ExceptionName.all(clue.exception())) {
      var advice = first(named.getOrDefault(name, List.of()), start, meaning);
      if (advice != null) return advice;
    }
    return first(any, start, meaning);
  }

  private static @Nullable String first(List<Rule> rules, Clue clue, Clue meaning) {
    for (Rule rule : rules) {
      var sentence = rule.effect().fix();
      if (sentence == null || !rule.condition().holds(meaning)) continue;
      var filled = Template.fill(sentence, clue, rule.condition().pattern());
      if (filled != null) return filled;
    }
    return null;
  }
}
