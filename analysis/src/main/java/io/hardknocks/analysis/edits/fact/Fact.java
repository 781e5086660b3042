package io.hardknocks.analysis.edits.fact;

import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;

/**
 * A typed difference, not yet ranked.
 *
 * @param second another reading of an edit that a fact before this one tells already
 * @param before the failing script's statement, empty text when there is none
 * @param after the fixing script's statement
 */
public record Fact(
    Strategy strategy,
    String from,
    String to,
    String symbol,
    boolean second,
    Statement before,
    Statement after) {
  /** The same as another reading of an edit that is told already. */
  Fact secondly() {
    return new Fact(strategy, from, to, symbol, true, before, after);
  }

  /** Equal for the same edit in another place. */
  public String identity() {
    return strategy + "\u0001" + from + "\u0001" + to;
  }
}
