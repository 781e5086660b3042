package io.hardknocks.recorder;

import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Step;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the program's own, with attributes of its own; other steps may be parts of it.
 */
public final class CustomStep extends OpenStep<CustomStep> implements Steps {
  CustomStep(Attempt attempt, @Nullable String within, String name) {
    super(attempt, within, StepKind.CUSTOM, name);
  }

  @Override
  public Attempt attempt() {
    return attempt;
  }

  @Override
  public String within() {
    return id();
  }

  @Override
  Step facts() {
    return new Step.Custom();
  }
}
