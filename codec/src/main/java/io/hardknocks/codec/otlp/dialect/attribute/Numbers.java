package io.hardknocks.codec.otlp.dialect.attribute;

import org.jspecify.annotations.Nullable;

/** Numbers as others write them: as such, as text, whole ones with a fraction of 0. */
public final class Numbers {
  private static final double MOST = 1e12;

  private Numbers() {}

  /** 0 to 10^12; {@code null} for anything else. */
  public static @Nullable Long count(@Nullable Object value) {
    var number = value instanceof Long whole ? Double.valueOf(whole) : real(value);
    return number == null || !(number >= 0) || number > MOST
        ? null
        : Long.valueOf(number.longValue());
  }

  static @Nullable Double real(@Nullable Object value) {
    if (value instanceof Number number) return number.doubleValue();
    if (!(value instanceof String text) || text.isBlank() || text.length() > 40) return null;
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
