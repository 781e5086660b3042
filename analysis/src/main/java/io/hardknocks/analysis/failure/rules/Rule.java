package io.hardknocks.analysis.failure.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a rule file.
 *
 * @param names exceptions that it is about, a {@code *} at either end or both stands for anything;
 *     empty for any
 * @param generic the name says little: rules about messages are asked before this one's own word
 * @param wrapper the name only carries another error: the cause is asked first
 * @param refinements the first that holds has the word instead
 */
record Rule(
    String name,
    List<String> names,
    Condition condition,
    Effect effect,
    boolean generic,
    boolean wrapper,
    List<Rule> refinements) {

  /** The refinement that holds, or {@code null}. */
  @Nullable Rule refined(Clue clue) {
    for (Rule refinement : refinements) if (refinement.condition.holds(clue)) return refinement;
    return null;
  }
}
