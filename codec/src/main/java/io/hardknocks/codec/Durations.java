package io.hardknocks.codec;

import java.time.Duration;

/** Milliseconds on the wire, with a fraction where it matters. */
public final class Durations {
  private static final double LONGEST_MS = 1e15;

  private Durations() {}

  public static Duration ofMillis(String field, double millis) throws BadRecord {
    if (!(millis >= 0 && millis <= LONGEST_MS)) {
      throw new BadRecord(field + ": " + millis + " (expected: 0 or more milliseconds)");
    }
    return Duration.ofNanos(Math.round(millis * 1000) * 1000);
  }

  static double toMillis(Duration duration) {
    return (double) duration.toNanos() / 1_000_000;
  }
}
