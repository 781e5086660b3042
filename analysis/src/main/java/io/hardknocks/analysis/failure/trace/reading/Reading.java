package io.hardknocks.analysis.failure.trace.reading;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a parser made of a text.
 *
 * @param language whose layout it has; empty when that of no language
 * @param strength how sure the parser is
 * @param chain the reported error first, then what caused it, the root last; never empty
 * @param at the line of the text that the reported error is on
 */
public record Reading(String language, Strength strength, List<Thrown> chain, int at) {

  /** How sure a parser is, best first. */
  public enum Strength {
    /** A whole trace, or a compiler's own layout. */
    CERTAIN,
    /** A line that looks like an error of the language. */
    LIKELY,
    /** Words that sound like an error. */
    GUESS
  }

  public Reading {
    requireNonNull(language, "language");
    requireNonNull(strength, "strength");
    chain = List.copyOf(chain);
    if (chain.isEmpty()) throw new IllegalArgumentException("chain: empty (expected: an error)");
  }

  public static Reading of(String language, Strength strength, Thrown thrown, int at) {
    return new Reading(language, strength, List.of(thrown), at);
  }
}
