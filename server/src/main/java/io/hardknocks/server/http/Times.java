package io.hardknocks.server.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points in time, as callers write them. */
public final class Times {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  private Times() {}

  /**
   * A time before now, {@code 7d}, or a day, {@code 2026-11-02}, or a point in time.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static @Nullable Instant since(@Nullable String text, InstantSource clock) {
    if (text == null) return null;
    try {
      if (AMOUNT.matcher(text).matches()) return clock.instant().minus(duration("since", text));
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "since: " + text + " (expected: 7d, 2026-11-02 or 2026-11-02T10:15:30Z)", e);
    }
  }

  /**
   * {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static Duration duration(String name, String text) {
    var amount = AMOUNT.matcher(text);
    if (!amount.matches())
      throw new IllegalArgumentException(
          name + ": " + text + " (expected: a time such as 500ms, 30s, 5m, 2h, 7d)");
    long number = Long.parseLong(amount.group(1));
    return switch (amount.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
