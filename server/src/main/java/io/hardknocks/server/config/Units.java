package io.hardknocks.server.config;

import io.hardknocks.codec.Amounts;

/** Readers of numbers within bounds. Each throws what it expects. */
final class Units {
  private Units() {}

  static int whole(String text, int least, int most) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(least + ".." + most, e);
    }
    throw new IllegalArgumentException(least + ".." + most);
  }

  static boolean answer(String text) {
    return switch (text) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new IllegalArgumentException("yes or no");
    };
  }

  static int bytes(String text, long least, long most) {
    long value = Amounts.size(text);
    if (value < least || value > most)
      throw new IllegalArgumentException(least + ".." + most + " bytes");
    return (int) value;
  }
}
