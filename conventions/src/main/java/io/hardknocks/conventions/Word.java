package io.hardknocks.conventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A constant with one spelling in every format: its name in lower case, {@code timed_out}. */
public interface Word {
  String name();

  default String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant that {@code wire} spells.
   *
   * @throws IllegalArgumentException when none does
   */
  static <W extends Enum<W> & Word> W of(Class<W> type, String wire) {
    for (W word : type.getEnumConstants()) if (word.wire().equals(wire)) return word;
    var known =
        Arrays.stream(type.getEnumConstants()).map(Word::wire).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        type.getSimpleName().toLowerCase(Locale.ROOT)
            + ": "
            + wire
            + " (expected: one of "
            + known
            + ")");
  }
}
