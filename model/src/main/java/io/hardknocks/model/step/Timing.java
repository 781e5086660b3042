package io.hardknocks.model.step;

import io.hardknocks.model.Execution;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a step ran.
 *
 * @param startedAt of the years 1 to 9999, kept to the microsecond
 * @param duration up to {@link Execution#LONGEST}, kept to the microsecond; {@code null} when not
 *     known
 */
public record Timing(Instant startedAt, @Nullable Duration duration) {
  public Timing {
    startedAt = Execution.requireInRange(startedAt);
    if (duration != null) duration = require(duration, "duration");
  }

  /** The end; the start when the duration is not known. */
  public Instant endedAt() {
    return duration == null ? startedAt : startedAt.plus(duration);
  }

  /** {@code duration} to the microsecond, when it is one that can be kept. */
  static Duration require(Duration duration, String field) {
    if (duration.isNegative() || duration.compareTo(Execution.LONGEST) > 0)
      throw new IllegalArgumentException(field + ": " + duration + " (expected: 0 to 100 years)");
    return duration.truncatedTo(ChronoUnit.MICROS);
  }
}
