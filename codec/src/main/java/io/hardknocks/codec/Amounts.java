package io.hardknocks.codec;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times and sizes, as people write them in options, settings and queries. What is none throws an
 * {@link IllegalArgumentException} whose message is what was expected.
 */
public final class Amounts {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})([a-z]*)");

  private Amounts() {}

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}. */
  public static Duration time(String text) {
    var expected = "a time such as 500ms, 30s, 5m, 2h, 7d";
    var amount = amount(text, expected);
    long number = Long.parseLong(amount.group(1));
    return switch (amount.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> throw new IllegalArgumentException(expected);
    };
  }

  /** Bytes: {@code 64k}, {@code 512m}, {@code 2g}, or a plain number. */
  public static long size(String text) {
    var expected = "a size such as 64k, 512m, 2g";
    var amount = amount(text.toLowerCase(Locale.ROOT), expected);
    long number = Long.parseLong(amount.group(1));
    return switch (amount.group(2)) {
      case "" -> number;
      case "k" -> number << 10;
      case "m" -> number << 20;
      case "g" -> number << 30;
      default -> throw new IllegalArgumentException(expected);
    };
  }

  private static Matcher amount(String text, String expected) {
    var amount = AMOUNT.matcher(text);
    if (!amount.matches()) throw new IllegalArgumentException(expected);
    return amount;
  }

  /** A time before now, {@code 7d}, or a day, {@code 2026-11-02}, or a point in time. */
  public static Instant point(String text, InstantSource clock) {
    try {
      if (AMOUNT.matcher(text).matches()) return clock.instant().minus(time(text));
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("7d, 2026-11-02 or 2026-11-02T10:15:30Z", e);
    }
  }
}
