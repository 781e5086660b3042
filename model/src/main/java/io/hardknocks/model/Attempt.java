package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One try at a stage of a session.
 *
 * @param failure present exactly when the outcome is a failed one
 */
public record Attempt(
    AttemptId id,
    StageKey stage,
    Turn turn,
    Source source,
    Execution execution,
    Output output,
    @Nullable Failure failure,
    Labels labels) {
  public Attempt {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(turn, "turn");
    requireNonNull(source, "source");
    requireNonNull(execution, "execution");
    requireNonNull(output, "output");
    requireNonNull(labels, "labels");
    if (execution.outcome().failed() != (failure != null)) {
      throw new IllegalArgumentException(
          "failure: "
              + (failure == null ? "none" : "present")
              + " (expected: the opposite for outcome "
              + execution.outcome().wire()
              + ")");
    }
  }

  public Outcome outcome() {
    return execution.outcome();
  }

  /** This attempt at its place in the stage. */
  public Attempt numbered(int place) {
    return new Attempt(id, stage, turn.numbered(place), source, execution, output, failure, labels);
  }
}
