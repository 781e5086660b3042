package io.hardknocks.analysis.fix;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Strategy;

/**
 * An attempt to repair a failure by an edit.
 *
 * @param symbol what the edit is about, aliases resolved; may be empty
 * @param succeeded whether the failure was gone
 */
public record Trial(AttemptId attempt, Strategy strategy, String symbol, boolean succeeded) {
  public Trial {
    requireNonNull(attempt, "attempt");
    requireNonNull(strategy, "strategy");
    requireNonNull(symbol, "symbol");
  }
}
