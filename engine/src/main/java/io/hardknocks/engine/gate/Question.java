package io.hardknocks.engine.gate;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import org.jspecify.annotations.Nullable;

/**
 * A script that somebody is about to run.
 *
 * @param stage for which it is; {@code null} when that is not known: then every lesson is shown,
 *     and nothing is measured
 * @param language lower-case name, {@code python}
 * @param candidates whether lessons that are not proven are asked for too
 */
public record Question(
    Project project, @Nullable StageKey stage, String language, String script, boolean candidates) {
  public Question {
    requireNonNull(project, "project");
    requireNonNull(language, "language");
    requireNonNull(script, "script");
    if (stage != null && !stage.project().equals(project))
      throw new IllegalArgumentException(
          "stage: of project " + stage.project() + " (expected: " + project + ")");
  }

  /** Of a stage, by what is proven. */
  public static Question of(StageKey stage, String language, String script) {
    return new Question(stage.project(), stage, language, script, false);
  }
}
