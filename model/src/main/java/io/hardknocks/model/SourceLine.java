package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * The line of the script that failed.
 *
 * @param number from 1
 * @param text the line without its indentation; empty when it could not be read
 */
public record SourceLine(int number, String text) {
  public SourceLine {
    if (number < 1) throw new IllegalArgumentException("line: " + number + " (expected: >= 1)");
    requireNonNull(text, "text");
  }
}
