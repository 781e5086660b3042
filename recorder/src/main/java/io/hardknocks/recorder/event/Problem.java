package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

/**
 * An error as text.
 *
 * @param type class of the exception; empty where there was none
 * @param stacktrace as Java prints it; empty where there was none
 */
public record Problem(String type, String message, String stacktrace) {
  public Problem {
    requireNonNull(type, "type");
    requireNonNull(message, "message");
    requireNonNull(stacktrace, "stacktrace");
  }

  public static Problem of(String message) {
    return new Problem("", message, "");
  }

  long weight() {
    return (long) type.length() + message.length() + stacktrace.length();
  }
}
