package io.hardknocks.cli.option;

import io.hardknocks.codec.Amounts;
import io.hardknocks.embedded.exchange.Layout;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.storage.PipelineStatistics.By;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Typed units of options. */
public final class Converters {
  private Converters() {}

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}. */
  public static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return read(text, Amounts::time);
    }
  }

  /** {@code 512m}, {@code 2g}, {@code 64k}, or bytes. */
  public static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return read(text, Amounts::size);
    }
  }

  /** A time before now, {@code 7d}, or a day, {@code 2026-11-02}, or a point in time. */
  public static final class Since implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      return read(text, written -> Amounts.point(written, InstantSource.system()));
    }
  }

  private static <T> T read(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' (expected: " + e.getMessage() + ")");
    }
  }

  /** How many rows: 1 or more. */
  public static final class Rows implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      int rows = count(text);
      if (rows < 1) throw new TypeConversionException("'" + text + "' (expected: 1 or more)");
      return rows;
    }
  }

  public static int count(String text) {
    return number(text, Integer::valueOf, "a whole number such as 20");
  }

  public static long longCount(String text) {
    return number(text, Long::valueOf, "a whole number such as 20");
  }

  public static double share(String text) {
    return number(text, Double::valueOf, "a number such as 0.5");
  }

  private static <T> T number(String text, Function<String, T> reader, String expected) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' (expected: " + expected + ")");
    }
  }

  /** {@code candidate}, {@code proven} … */
  public static final class OfState implements ITypeConverter<LessonState> {
    @Override
    public LessonState convert(String text) {
      return word(LessonState.class, text);
    }
  }

  /** {@code model}, {@code stage} … */
  public static final class OfSum implements ITypeConverter<By> {
    @Override
    public By convert(String text) {
      return word(By.class, text);
    }
  }

  /** {@code attempt-folders} … */
  public static final class OfLayout implements ITypeConverter<Layout> {
    @Override
    public Layout convert(String text) {
      return word(Layout.class, text);
    }
  }

  /** The constant that a word with hyphens means. */
  public static <E extends Enum<E>> E word(Class<E> type, String text) {
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
