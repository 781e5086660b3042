package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The short form of an attempt, for lists and for linking: no script, no output.
 *
 * @param position place in the store's order of arrival, from 1, without equals
 * @param failure what failed, {@code null} for an attempt that did not
 */
public record Headline(
    AttemptId id,
    StageKey stage,
    Turn turn,
    Instant startedAt,
    @Nullable Duration duration,
    Outcome outcome,
    @Nullable Blame failure,
    long position) {
  /** What is told of a failure that said nothing. */
  public static final String UNTOLD = "failed without a message";

  /** The short form of a failure. */
  public record Blame(
      Category category, String exception, String message, Fingerprint fingerprint) {
    public Blame {
      requireNonNull(category, "category");
      requireNonNull(exception, "exception");
      requireNonNull(message, "message");
      requireNonNull(fingerprint, "fingerprint");
    }

    /** Whether the attempt said nothing about what failed. */
    public boolean isUntold() {
      return exception.isEmpty() && message.isEmpty();
    }
  }

  public Headline {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(turn, "turn");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(outcome, "outcome");
    if (position < 1)
      throw new IllegalArgumentException("position: " + position + " (expected: >= 1)");
  }

  /** The short form of {@code attempt} at {@code position}. */
  public static Headline of(Attempt attempt, long position) {
    var failure = attempt.failure();
    var blame =
        failure == null
            ? null
            : new Blame(
                failure.category(), failure.exception(), failure.message(), failure.fingerprint());
    var execution = attempt.execution();
    return new Headline(
        attempt.id(),
        attempt.stage(),
        attempt.turn(),
        execution.startedAt(),
        execution.duration(),
        execution.outcome(),
        blame,
        position);
  }
}
