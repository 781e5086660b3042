package io.hardknocks.engine.pipeline.story;

import io.hardknocks.engine.pipeline.story.Explanation.Evidence;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;

/** Recorded facts as evidence. */
final class Facts {
  private Facts() {}

  static Evidence of(Step step, String says, String text) {
    var kind = Detail.Kind.of(step.detail()).wire();
    return new Evidence(kind, step.id().value(), step.timing().startedAt(), says, text);
  }

  static Evidence of(Attempt attempt, String says, String text) {
    return new Evidence(
        "attempt", attempt.id().value(), attempt.execution().startedAt(), says, text);
  }

  static String model(Detail.ModelCall call) {
    return call.model().isEmpty() ? "a model" : call.model();
  }

  static String model(Attempt attempt) {
    return attempt.source().model().isEmpty() ? "a model" : attempt.source().model();
  }

  /** {@code in stage rendering, attempt a-17}. */
  static String where(Step step) {
    var attempt = step.place().attempt();
    return " in stage "
        + step.place().stage().name()
        + (attempt == null ? "" : ", attempt " + attempt);
  }

  static String firstLine(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
