package io.hardknocks.cli;

/**
 * The command was called with something that cannot be: the message says what, and what is
 * expected.
 */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
