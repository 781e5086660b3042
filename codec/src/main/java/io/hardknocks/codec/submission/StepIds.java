package io.hardknocks.codec.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.StepId;
import java.util.UUID;

/** Names of steps that came without one: the same for the same record. */
final class StepIds {
  private static final int LONGEST = 200;

  private StepIds() {}

  static StepId of(AttemptId attempt, String suffix) {
    var id = attempt.value() + suffix;
    return new StepId(
        id.length() <= LONGEST ? id : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)) + suffix);
  }
}
