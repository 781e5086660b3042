package io.hardknocks.cli;

import io.hardknocks.embedded.Layout;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Typed units of options. */
final class Converters {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})([a-z]*)");

  private Converters() {}

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      var amount = AMOUNT.matcher(text);
      if (amount.matches()) {
        long number = Long.parseLong(amount.group(1));
        switch (amount.group(2)) {
          case "ms" -> {
            return Duration.ofMillis(number);
          }
          case "s" -> {
            return Duration.ofSeconds(number);
          }
          case "m" -> {
            return Duration.ofMinutes(number);
          }
          case "h" -> {
            return Duration.ofHours(number);
          }
          case "d" -> {
            return Duration.ofDays(number);
          }
          default -> {}
        }
      }
      throw new TypeConversionException(
          "'" + text + "' (expected: a time such as 500ms, 30s, 5m, 2h, 7d)");
    }
  }

  /** {@code 512m}, {@code 2g}, {@code 64k}, or bytes. */
  static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      var amount = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
      if (amount.matches()) {
        long number = Long.parseLong(amount.group(1));
        switch (amount.group(2)) {
          case "" -> {
            return number;
          }
          case "k" -> {
            return number << 10;
          }
          case "m" -> {
            return number << 20;
          }
          case "g" -> {
            return number << 30;
          }
          default -> {}
        }
      }
      throw new TypeConversionException("'" + text + "' (expected: a size such as 64k, 512m, 2g)");
    }
  }

  /** A time before now, {@code 7d}, or a day, {@code 2026-11-02}, or a point in time. */
  static final class Since implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        if (AMOUNT.matcher(text).matches()) return Instant.now().minus(new Time().convert(text));
        return text.length() == 10
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + text + "' (expected: 7d, 2026-11-02 or 2026-11-02T10:15:30Z)");
      }
    }
  }

  /** {@code attempt-folders} … */
  static final class OfLayout implements ITypeConverter<Layout> {
    @Override
    public Layout convert(String text) {
      return word(Layout.class, text);
    }
  }

  /** The constant that a word with hyphens means. */
  static <E extends Enum<E>> E word(Class<E> type, String text) {
    var names = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      var name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) return constant;
      names.add(name);
    }
    throw new TypeConversionException(
        "'" + text + "' (expected: one of " + String.join(", ", names) + ")");
  }
}
