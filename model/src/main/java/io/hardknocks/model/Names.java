package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;

/** Checks of names, and the wire word of an enum constant. */
public final class Names {
  private Names() {}

  /** {@code value}, when it is printable text of at most so many characters. */
  public static String requireName(String value, String field, int longest) {
    requireNonNull(value, field);
    if (value.isBlank())
      throw new IllegalArgumentException(
          field + ": blank (expected: 1.." + longest + " characters)");
    if (value.length() > longest) {
      throw new IllegalArgumentException(
          field + ": " + value.length() + " characters (expected: 1.." + longest + ")");
    }
    if (value.codePoints().anyMatch(Names::isHalf)) {
      throw new IllegalArgumentException(
          field + ": has half a surrogate pair (expected: valid Unicode)");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          field + ": has a control character (expected: printable text)");
    }
    return value;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  public static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public static <E extends Enum<E>> E ofWire(Class<E> type, String field, String wire) {
    for (E constant : type.getEnumConstants()) {
      if (wire(constant).equals(wire)) return constant;
    }
    var known = Arrays.stream(type.getEnumConstants()).map(Names::wire).toList();
    throw new IllegalArgumentException(
        field + ": " + wire + " (expected: one of " + String.join(", ", known) + ")");
  }
}
