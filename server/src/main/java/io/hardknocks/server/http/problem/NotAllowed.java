package io.hardknocks.server.http.problem;

/** The caller is known, and may not do this. The message says what would be needed. */
public final class NotAllowed extends RuntimeException {
  public NotAllowed(String message) {
    super(message);
  }
}
