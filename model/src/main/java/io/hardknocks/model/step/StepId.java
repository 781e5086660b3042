package io.hardknocks.model.step;

import io.hardknocks.model.Names;

/** The name of a step, unique in a store: 1 to 200 printable characters. */
public record StepId(String value) {
  public StepId {
    Names.requireName(value, "step id", 200);
  }

  @Override
  public String toString() {
    return value;
  }
}
