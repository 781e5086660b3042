package io.hardknocks.storage.duckdb;

import java.util.ArrayList;
import java.util.List;

/**
 * Several texts in one, each as its length, a colon and itself: {@code 3:abc0:}. For what is only
 * ever read as a whole.
 */
final class Packed {
  private final StringBuilder out = new StringBuilder();

  Packed add(String text) {
    out.append(text.length()).append(':').append(text);
    return this;
  }

  Packed add(long number) {
    return add(Long.toString(number));
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static List<String> read(String packed) {
    var texts = new ArrayList<String>();
    int at = 0;
    while (at < packed.length()) {
      int colon = packed.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(packed, at, colon, 10);
      texts.add(packed.substring(colon + 1, end));
      at = end;
    }
    return texts;
  }
}
