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
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c) && isHalf(value, i))
        throw new IllegalArgumentException(
            field + ": has half a surrogate pair (expected: valid Unicode)");
      if (Character.isISOControl(c))
        throw new IllegalArgumentException(
            field + ": has a control character (expected: printable text)");
    }
    return value;
  }

  private static boolean isHalf(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
  }

  public static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public static <E extends Enum<E>> E ofWire(Class<E> type, String field, String wire) {
    for (E constant : type.getEnumConstants()) {
      boolean maybe = constant.name().equalsIgnoreCase(wire);
      if (maybe && wire(constant).equals(wire)) return constant;
    }
    var known = Arrays.stream(type.getEnumConstants()).map(Names::wire).toList();
    throw new IllegalArgumentException(
        field + ": " + wire + " (expected: one of " + String.join(", ", known) + ")");
  }
}
