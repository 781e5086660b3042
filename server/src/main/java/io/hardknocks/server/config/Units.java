package io.hardknocks.server.config;

import java.time.Duration;
import java.util.regex.Pattern;

/** Readers of typed values. Each throws what it expects. */
final class Units {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})([a-z]*)");

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

  static long size(String text) {
    var amount = AMOUNT.matcher(text);
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
    throw new IllegalArgumentException("a size such as 64k, 512m, 2g");
  }

  static int bytes(String text, long least, long most) {
    long value = size(text);
    if (value < least || value > most)
      throw new IllegalArgumentException(least + ".." + most + " bytes");
    return (int) value;
  }

  static Duration time(String text) {
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
    throw new IllegalArgumentException("a time such as 500ms, 30s, 5m, 2h, 90d");
  }
}
