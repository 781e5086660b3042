package io.hardknocks.codec.otlp.raw;

/** The bytes are no request at all; the message says why in one line. */
public final class MalformedRequest extends Exception {
  public MalformedRequest(String message) {
    super(message);
  }
}
