package io.hardknocks.codec.layout;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.time.Instant;
import java.util.List;

/** Makes attempts and steps of drafts. */
public final class Attempts {
  private static final SubmissionReader READER =
      new SubmissionReader(
          () -> {
            throw new IllegalArgumentException("id: missing (expected: the name of an attempt)");
          },
          () -> Instant.EPOCH);

  private Attempts() {}

  public static Reported of(Draft draft) throws BadRecord {
    return READER.report(draft.node());
  }

  public static Step step(StageKey stage, AttemptId attempt, Instant at, Draft draft)
      throws BadRecord {
    return READER.steps(List.of(draft.node()), stage, attempt, at).getFirst();
  }
}
