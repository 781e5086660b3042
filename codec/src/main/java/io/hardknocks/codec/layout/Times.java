package io.hardknocks.codec.layout;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points in time and durations as people write them; a time without a zone is UTC. */
final class Times {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .appendPattern("H:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter(Locale.ROOT);

  private static final List<DateTimeFormatter> OTHERS =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyyMMdd['_']['-']HHmmss", Locale.ROOT));

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,19}(\\.\\d{1,18})?([eE]\\d{1,2})?");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,5}) days?, )?(\\d{1,4}):(\\d{2}):(\\d{2})(\\.\\d{1,9})?");
  private static final Pattern UNIT =
      Pattern.compile("(\\d{1,15}(?:\\.\\d{1,12})?) ?(ns|us|µs|ms|s|sec|secs|seconds|m|min|h)");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Times() {}

  /** {@code null} when it is no time. */
  static @Nullable Instant time(String text) {
    var stripped = text.strip();
    try {
      var time =
          NUMBER.matcher(stripped).matches() ? epoch(new BigDecimal(stripped)) : parse(stripped);
      return time == null || time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** Seconds, milliseconds, microseconds or nanoseconds since 1970, by how large they are. */
  private static Instant epoch(BigDecimal number) {
    double size = number.abs().doubleValue();
    int nanos = size < 1e11 ? 9 : size < 1e14 ? 6 : size < 1e17 ? 3 : 0;
    var parts = number.movePointRight(nanos).toBigInteger().divideAndRemainder(BILLION);
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }

  private static final java.math.BigInteger BILLION = java.math.BigInteger.valueOf(1_000_000_000);

  private static @Nullable Instant parse(String text) {
    var iso = iso(text);
    if (iso != null) return iso;
    for (var format : OTHERS) {
      var time = by(format, text);
      if (time != null) return time;
    }
    return text.length() == 10 ? day(text) : null;
  }

  private static @Nullable Instant iso(String text) {
    if (text.length() < 14) return null;
    var plain =
        text.replace(',', '.')
            .replaceFirst(" ?(UTC|GMT)$", "Z")
            .replaceFirst("\\[[\\w/+-]+]$", "")
            .replaceFirst(" ([+-]\\d\\d:?\\d\\d)$", "$1");
    var dated =
        plain.charAt(4) == '/'
            ? plain.substring(0, 10).replace('/', '-') + plain.substring(10)
            : plain;
    return by(
        ISO, dated.charAt(10) == ' ' ? dated.substring(0, 10) + "T" + dated.substring(11) : dated);
  }

  private static @Nullable Instant by(DateTimeFormatter format, String text) {
    try {
      var parsed =
          format.parseBest(text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from);
      return switch (parsed) {
        case OffsetDateTime offset -> offset.toInstant();
        case ZonedDateTime zoned -> zoned.toInstant();
        default -> LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant day(String text) {
    return LocalDate.parse(text.replace('/', '-')).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /**
   * {@code null} when it is no duration.
   *
   * @param nanos of the unit where the text names none
   */
  static @Nullable Duration duration(String text, double nanos) {
    var stripped = text.strip().toLowerCase(Locale.ROOT);
    if (NUMBER.matcher(stripped).matches()) return of(new BigDecimal(stripped), nanos);
    var unit = UNIT.matcher(stripped);
    if (unit.matches()) return of(new BigDecimal(unit.group(1)), unit(unit.group(2)));
    var clock = CLOCK.matcher(stripped);
    if (!clock.matches()) return null;
    long days = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
    var seconds = clock.group(4) + (clock.group(5) == null ? "" : clock.group(5));
    return Duration.ofDays(days)
        .plusHours(Long.parseLong(clock.group(2)))
        .plusMinutes(Long.parseLong(clock.group(3)))
        .plusNanos(new BigDecimal(seconds).movePointRight(9).longValue());
  }

  private static double unit(String word) {
    return switch (word) {
      case "ns" -> 1;
      case "us", "µs" -> 1e3;
      case "ms" -> 1e6;
      case "m", "min" -> 60e9;
      case "h" -> 3600e9;
      default -> 1e9;
    };
  }

  /** Of what a field's name says: {@code _ms}, {@code _minutes}; seconds where it says nothing. */
  static double unitOf(String field) {
    if (field.endsWith("_ms") || field.endsWith("millis") || field.endsWith("milliseconds"))
      return 1e6;
    if (field.endsWith("_us") || field.endsWith("micros")) return 1e3;
    if (field.endsWith("_ns") || field.endsWith("nanos")) return 1;
    return field.endsWith("_minutes") || field.endsWith("_min") ? 60e9 : 1e9;
  }

  private static @Nullable Duration of(BigDecimal number, double nanos) {
    double value = number.doubleValue() * nanos;
    if (!(value >= 0 && value <= 3e18)) return null;
    long exact = number.multiply(BigDecimal.valueOf((long) nanos)).longValue();
    return Duration.ofNanos(Math.round(exact / 1e3) * 1000);
  }
}
