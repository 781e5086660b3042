package io.hardknocks.sandbox;

import org.jspecify.annotations.Nullable;

/** The environment cannot run the script. The message is one line and says what to do. */
public class CannotRunException extends RuntimeException {
  public CannotRunException(String message) {
    this(message, null);
  }

  public CannotRunException(String message, @Nullable Throwable cause) {
    super(message.strip().replaceAll("\\s*\\R\\s*", "; "), cause);
  }
}
