package io.hardknocks.model.trace;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Project;
import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Step;
import org.jspecify.annotations.Nullable;

/**
 * A span, or a log record that is kept like one, by what it says itself: its trace is not known.
 *
 * @param parent the span around it; {@code null} for the root of a trace
 * @param step what it is, placed as if it were alone; {@code null} for a session, stage or attempt
 * @param attempt the attempt that it is, or that the trace is of which it is the root
 */
public record ReceivedSpan(
    SpanKey key,
    @Nullable String parent,
    Claim claim,
    @Nullable Step step,
    @Nullable Submission attempt) {
  public ReceivedSpan {
    requireNonNull(key, "key");
    requireNonNull(claim, "claim");
  }

  /** Whether all that it is belongs to this project. */
  boolean isOf(Project project) {
    return (step == null || step.place().stage().project().equals(project))
        && (attempt == null || attempt.stage().project().equals(project));
  }
}
