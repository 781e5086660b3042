package io.hardknocks.server.http;

import io.hardknocks.codec.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Times, as callers write them in fields and parameters. */
public final class Times {
  private Times() {}

  /**
   * A time before now, {@code 7d}, or a day, {@code 2026-11-02}, or a point in time; {@code null}
   * for {@code null}.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static @Nullable Instant point(String name, @Nullable String text, InstantSource clock) {
    return text == null ? null : read(name, text, written -> Amounts.point(written, clock));
  }

  /**
   * {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static Duration duration(String name, String text) {
    return read(name, text, Amounts::time);
  }

  private static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          name + ": " + text + " (expected: " + e.getMessage() + ")", e);
    }
  }
}
