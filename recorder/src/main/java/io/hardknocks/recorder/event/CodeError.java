package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

/**
 * An error that a parser or a validation found.
 *
 * @param line from 1; 0 where it is not known
 * @param context the code around it; empty where it is not known
 */
public record CodeError(String message, int line, String context) {
  public CodeError {
    requireNonNull(message, "message");
    requireNonNull(context, "context");
    if (line < 0) throw new IllegalArgumentException("line: " + line + " (expected: >= 0)");
  }

  long weight() {
    return (long) message.length() + context.length() + 16;
  }
}
