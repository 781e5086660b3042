package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.model.step.Timing;
import java.time.Duration;
import java.time.Instant;

/** Nanoseconds since 1970 as times. */
final class Times {
  private static final long NANOS = 1_000_000_000L;

  private Times() {}

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS);
  }

  static Timing timing(long start, long end) {
    return new Timing(instant(start), Duration.ofNanos(end - start));
  }
}
