package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an attempt ran, how it ended and what it took.
 *
 * @param startedAt kept to the microsecond
 * @param duration wall time, kept to the microsecond; {@code null} when not known
 * @param exitCode of the process; {@code null} when there was none, or it was not reported
 */
public record Execution(
    Instant startedAt,
    @Nullable Duration duration,
    Outcome outcome,
    @Nullable Integer exitCode,
    Usage usage) {
  public Execution {
    startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
    if (duration != null) {
      if (duration.isNegative())
        throw new IllegalArgumentException("duration: " + duration + " (expected: >= 0)");
      duration = duration.truncatedTo(ChronoUnit.MICROS);
    }
    requireNonNull(outcome, "outcome");
    requireNonNull(usage, "usage");
  }
}
