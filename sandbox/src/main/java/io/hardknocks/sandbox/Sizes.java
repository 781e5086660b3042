package io.hardknocks.sandbox;

import java.time.Duration;

/** Sizes and times as a person writes them. */
public final class Sizes {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

  private Sizes() {}

  /** {@code 512 MiB}; the largest unit that divides it. */
  public static String of(long bytes) {
    int unit = 0;
    while (bytes >= 1024 && bytes % 1024 == 0 && unit < UNITS.length - 1) {
      bytes /= 1024;
      unit++;
    }
    return bytes + " " + UNITS[unit];
  }

  /** {@code 30 s}, {@code 1500 ms}. */
  public static String of(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
