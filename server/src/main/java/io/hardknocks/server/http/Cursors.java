package io.hardknocks.server.http;

import io.hardknocks.storage.Cursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ends, as callers hand it back. */
public final class Cursors {
  private Cursors() {}

  public static String written(Cursor cursor) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, cursor.startedAt()) + "." + cursor.position();
  }

  /**
   * @throws IllegalArgumentException when it is not what {@link #written} gives
   */
  public static @Nullable Cursor read(@Nullable String text) {
    if (text == null) return null;
    var parts = text.split("\\.", -1);
    try {
      if (parts.length == 2)
        return new Cursor(
            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
            Long.parseLong(parts[1]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "cursor: " + text + " (expected: next_cursor of a page)", e);
    }
    throw new IllegalArgumentException("cursor: " + text + " (expected: next_cursor of a page)");
  }
}
