package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Submission;
import java.util.List;

/**
 * An attempt as it was reported, with what was observed inside it as far as its writer sent that
 * along.
 */
public record Reported(Submission attempt, List<Step> steps) {
  public Reported {
    requireNonNull(attempt, "attempt");
    steps = List.copyOf(steps);
  }
}
