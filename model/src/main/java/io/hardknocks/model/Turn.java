package io.hardknocks.model;

import org.jspecify.annotations.Nullable;

/**
 * The place of an attempt among the tries at its stage.
 *
 * @param number from 1 in the order of arrival; 0 until a store has numbered it
 * @param method {@code programmatic}, {@code llm} …
 * @param previous the attempt that this one tries to better, where the caller named it
 */
public record Turn(int number, String method, @Nullable AttemptId previous) {
  /** The method of attempts that name none. */
  public static final String LLM = "llm";

  public Turn {
    if (number < 0) throw new IllegalArgumentException("attempt: " + number + " (expected: >= 0)");
    Names.requireName(method, "method", 200);
  }

  public Turn numbered(int place) {
    return new Turn(place, method, previous);
  }
}
