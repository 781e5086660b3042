package io.hardknocks.codec.submission;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Points in time: ISO 8601 text, UTC when it names no offset, or a number since 1970, whose size
 * tells seconds from milliseconds, microseconds and nanoseconds.
 */
final class Timestamps {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final String USUAL = "0000-00-00T00:00:00.";

  private Timestamps() {}

  static Instant of(JsonValue value) throws BadRecord {
    return read("started_at", value);
  }

  static Instant read(String field, JsonValue value) throws BadRecord {
    if (value.isNumber()) return sinceEpoch(field, value.number(field));
    var text = value.text(field);
    try {
      return inRange(field, parse(text));
    } catch (DateTimeException e) {
      throw new BadRecord(field + ": " + text + " (expected: a time such as 2026-11-02T10:15:30Z)");
    }
  }

  private static Instant sinceEpoch(String field, double number) throws BadRecord {
    double size = Math.abs(number);
    double micros = size < 1e11 ? number * 1e6 : size < 1e14 ? number * 1e3 : number;
    var whole = Math.round(size < 1e17 ? micros : number / 1e3);
    return inRange(field, Instant.EPOCH.plus(whole, ChronoUnit.MICROS));
  }

  private static Instant parse(String text) {
    return isUsual(text) ? usual(text) : any(text);
  }

  /** {@code 2026-11-02T10:15:30.123456Z}: read a character at a time, many times faster. */
  private static boolean isUsual(String text) {
    int length = text.length();
    if (length < 20 || length > 30 || length == 21 || text.charAt(length - 1) != 'Z') return false;
    for (int i = 0; i < length - 1; i++) {
      char expected = i < USUAL.length() ? USUAL.charAt(i) : '0';
      char c = text.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) return false;
    }
    return true;
  }

  private static Instant usual(String text) {
    int nanos = 0;
    for (int i = 20; i < 29; i++) {
      nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos)
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Instant any(String text) {
    var iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
    var parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime zoned
        ? zoned.toInstant()
        : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
  }

  private static Instant inRange(String field, Instant instant) throws BadRecord {
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new BadRecord(field + ": " + instant + " (expected: a year from 1 to 9999)");
    }
    return instant;
  }
}
