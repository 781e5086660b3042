package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * One typed fact about how a fixing script differs from the failing one. What {@code from} and
 * {@code to} hold depends on the {@link Strategy}.
 *
 * @param from what the failing script has; empty when something was only added
 * @param to what the fixing script has instead; empty when something was only removed
 * @param symbol the dotted name of the function, attribute or module concerned, import aliases
 *     resolved ({@code numpy.float}); empty when there is none
 * @param line of the failing script, from 1
 * @param relevance 0..1: how much the error points at this edit
 */
public record Edit(
    Strategy strategy, String from, String to, String symbol, int line, double relevance) {
  /** Longest {@code from}, {@code to} and {@code symbol}, in characters. */
  public static final int LONGEST = 500;

  public Edit {
    requireNonNull(strategy, "strategy");
    requireShort(from, "from");
    requireShort(to, "to");
    requireShort(symbol, "symbol");
    if (line < 1) throw new IllegalArgumentException("line: " + line + " (expected: >= 1)");
    if (!(relevance >= 0 && relevance <= 1))
      throw new IllegalArgumentException("relevance: " + relevance + " (expected: 0..1)");
  }

  private static void requireShort(String text, String name) {
    requireNonNull(text, name);
    if (text.length() > LONGEST)
      throw new IllegalArgumentException(
          name + ": " + text.length() + " characters (expected: 0.." + LONGEST + ")");
  }
}
