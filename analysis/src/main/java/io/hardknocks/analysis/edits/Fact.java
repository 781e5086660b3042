package io.hardknocks.analysis.edits;

import io.hardknocks.model.Strategy;

/**
 * A typed difference, not yet ranked.
 *
 * @param before the failing script's statement, empty text when there is none
 * @param after the fixing script's statement
 */
record Fact(
    Strategy strategy, String from, String to, String symbol, Statement before, Statement after) {
  /** Equal for the same edit in another place. */
  String identity() {
    return strategy + "\u0001" + from + "\u0001" + to;
  }
}
