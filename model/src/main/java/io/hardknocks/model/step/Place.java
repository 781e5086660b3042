package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.StageKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a step happened.
 *
 * @param attempt the attempt that it is part of; {@code null} when it is of the stage alone, or its
 *     writer did not say
 * @param parent the step around it
 */
public record Place(StageKey stage, @Nullable AttemptId attempt, @Nullable StepId parent) {
  public Place {
    requireNonNull(stage, "stage");
  }
}
