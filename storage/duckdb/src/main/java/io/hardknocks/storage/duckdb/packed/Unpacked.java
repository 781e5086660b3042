package io.hardknocks.storage.duckdb.packed;

import org.jspecify.annotations.Nullable;

/** Reads what {@link Packed} wrote, from its first text on. */
public final class Unpacked {
  private final String packed;
  private int at;

  public Unpacked(String packed) {
    this.packed = packed;
  }

  public String text() {
    int colon = packed.indexOf(':', at);
    int end = colon + 1 + Integer.parseInt(packed, at, colon, 10);
    at = end;
    return packed.substring(colon + 1, end);
  }

  public long number() {
    return Long.parseLong(text());
  }

  public boolean yes() {
    return text().equals("1");
  }

  @Nullable
  public Long numberOrNothing() {
    var text = text();
    return text.isEmpty() ? null : Long.valueOf(text);
  }
}
