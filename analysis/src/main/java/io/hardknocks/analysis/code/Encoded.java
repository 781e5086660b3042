package io.hardknocks.analysis.code;

import java.nio.charset.StandardCharsets;

/**
 * A text as the parser is given it: in UTF-8 where that is a byte a character, which is parsed
 * sooner, else in UTF-16.
 */
final class Encoded {
  private final byte[] bytes;
  private final int width;
  private final int length;

  private Encoded(byte[] bytes, int width, int length) {
    this.bytes = bytes;
    this.width = width;
    this.length = length;
  }

  static Encoded of(String text) {
    var narrow = text.getBytes(StandardCharsets.UTF_8);
    boolean wide = narrow.length > text.length();
    return wide
        ? new Encoded(text.getBytes(StandardCharsets.UTF_16LE), 2, text.length())
        : new Encoded(narrow, 1, text.length());
  }

  byte[] bytes() {
    return bytes;
  }

  boolean wide() {
    return width > 1;
  }

  /** The character that a byte is of, or the end of the text. */
  int character(int offset) {
    return Math.min(offset / width, length);
  }
}
