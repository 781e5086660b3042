package io.hardknocks.codec;

/**
 * A record that cannot be taken. The message is one line: the field, what it holds and what is
 * expected.
 */
public final class BadRecord extends Exception {
  public BadRecord(String message) {
    super(message);
  }
}
