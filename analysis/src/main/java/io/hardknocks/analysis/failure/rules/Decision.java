package io.hardknocks.analysis.failure.rules;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Verdict;

/**
 * What the rules say of a clue.
 *
 * @param firm a rule knows this very error; otherwise a cause may know better
 * @param wrapper the error only carries another one
 * @param why the rule was chosen, in one sentence
 */
public record Decision(Verdict verdict, boolean firm, boolean wrapper, String why) {
  public Decision {
    requireNonNull(verdict, "verdict");
    requireNonNull(why, "why");
  }
}
