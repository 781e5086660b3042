package io.hardknocks.cli.world;

/**
 * The command was called with something that cannot be: the message says what, and what is
 * expected.
 */
public final class UsageException extends RuntimeException {
  public UsageException(String message) {
    super(message);
  }
}
