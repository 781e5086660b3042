package io.hardknocks.model.trace;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.StepId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a span to find the place of those below it.
 *
 * @param at when it began
 * @param step the step that it became; {@code null} when it became none
 * @param alone the attempt that it belongs to as long as its trace names no other
 */
public record SpanNote(
    SpanKey key,
    @Nullable String parent,
    Claim claim,
    What what,
    Instant at,
    @Nullable StepId step,
    @Nullable AttemptId alone) {
  /** What a span was about. */
  public enum What {
    MODEL_CALL,
    /** A model call that says what it took. */
    COUNTED_CALL,
    TOOL_CALL,
    OTHER;

    public boolean isCall() {
      return this == MODEL_CALL || this == COUNTED_CALL;
    }
  }

  public SpanNote {
    requireNonNull(key, "key");
    requireNonNull(claim, "claim");
    requireNonNull(what, "what");
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
