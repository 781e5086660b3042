package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

/**
 * Something wrong with code or output.
 *
 * @param line from 1; 0 when not known
 * @param context the lines around it; empty when not known
 */
public record Finding(String message, int line, String context) {
  public Finding {
    requireNonNull(message, "message");
    if (line < 0) throw new IllegalArgumentException("line: " + line + " (expected: >= 0)");
    requireNonNull(context, "context");
  }
}
