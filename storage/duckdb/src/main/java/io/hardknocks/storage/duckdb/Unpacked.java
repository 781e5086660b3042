package io.hardknocks.storage.duckdb;

import org.jspecify.annotations.Nullable;

/** Reads what {@link Packed} wrote, from its first text on. */
final class Unpacked {
  private final String packed;
  private int at;

  Unpacked(String packed) {
    this.packed = packed;
  }

  String text() {
    int colon = packed.indexOf(':', at);
    int end = colon + 1 + Integer.parseInt(packed, at, colon, 10);
    at = end;
    return packed.substring(colon + 1, end);
  }

  long number() {
    return Long.parseLong(text());
  }

  boolean yes() {
    return text().equals("1");
  }

  @Nullable Long numberOrNothing() {
    var text = text();
    return text.isEmpty() ? null : Long.valueOf(text);
  }
}
