package io.hardknocks.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time: ISO 8601 text, UTC when it names no offset, or milliseconds since 1970. */
final class Timestamps {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Timestamps() {}

  static Instant of(JsonValue value) throws BadRecord {
    return read("started_at", value);
  }

  static Instant read(String field, JsonValue value) throws BadRecord {
    if (value.isNumber()) return inRange(field, Instant.ofEpochMilli((long) value.number(field)));
    var text = value.text(field);
    try {
      return inRange(field, parse(text));
    } catch (DateTimeException e) {
      throw new BadRecord(field + ": " + text + " (expected: a time such as 2026-11-02T10:15:30Z)");
    }
  }

  private static Instant parse(String text) {
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
