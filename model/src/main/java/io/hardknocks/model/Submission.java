package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/** An attempt as it was reported: not yet redacted, understood or numbered. */
public record Submission(
    AttemptId id,
    StageKey stage,
    Turn turn,
    Source source,
    Execution execution,
    Output output,
    Labels labels) {
  public Submission {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(turn, "turn");
    requireNonNull(source, "source");
    requireNonNull(execution, "execution");
    requireNonNull(output, "output");
    requireNonNull(labels, "labels");
  }
}
