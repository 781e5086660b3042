package io.hardknocks.engine.pipeline.story;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.RunError;
import io.hardknocks.model.step.Step;
import java.util.List;

/**
 * All that was recorded of a session.
 *
 * @param attempts in order of trying
 * @param steps in order of happening
 * @param fixes of its failing attempts
 * @param errors first seen first
 */
public record Story(
    Project project,
    String session,
    List<Attempt> attempts,
    List<Step> steps,
    List<Fix> fixes,
    List<RunError> errors) {
  public Story {
    attempts = List.copyOf(attempts);
    steps = List.copyOf(steps);
    fixes = List.copyOf(fixes);
    errors = List.copyOf(errors);
  }
}
