package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an attempt ran, how it ended and what it took.
 *
 * @param startedAt of the years 1 to 9999, kept to the microsecond
 * @param duration wall time up to {@link #LONGEST}, kept to the microsecond; {@code null} when not
 *     known
 * @param exitCode of the process; {@code null} when there was none, or it was not reported
 */
public record Execution(
    Instant startedAt,
    @Nullable Duration duration,
    Outcome outcome,
    @Nullable Integer exitCode,
    Usage usage) {
  /** The longest duration: a hundred years. */
  public static final Duration LONGEST = Duration.ofDays(36_525);

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  public Execution {
    startedAt = requireInRange(startedAt);
    if (duration != null) {
      if (duration.isNegative() || duration.compareTo(LONGEST) > 0)
        throw new IllegalArgumentException("duration: " + duration + " (expected: 0 to 100 years)");
      duration = duration.truncatedTo(ChronoUnit.MICROS);
    }
    requireNonNull(outcome, "outcome");
    requireNonNull(usage, "usage");
  }

  /** {@code startedAt} to the microsecond, when it is of the years 1 to 9999. */
  public static Instant requireInRange(Instant startedAt) {
    var kept = startedAt.truncatedTo(ChronoUnit.MICROS);
    if (kept.isBefore(FIRST) || kept.isAfter(LAST))
      throw new IllegalArgumentException(
          "started_at: " + kept + " (expected: in the years 1 to 9999)");
    return kept;
  }
}
