package io.hardknocks.engine.gate;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A script that somebody is about to run.
 *
 * @param stage for which it is; {@code null} when that is not known: then every lesson is shown,
 *     and nothing is measured
 * @param language lower-case name, {@code python}
 * @param candidates whether lessons that are not proven are asked for too
 * @param versions of the libraries with which it would run, by the names under which they are
 *     imported; those that are not known are not in it
 * @param revision the edit that makes the script; {@code null} when all of it is new
 * @param own modules that are files of its own, beside it or given to it: they are there
 */
public record Question(
    Project project,
    @Nullable StageKey stage,
    String language,
    String script,
    boolean candidates,
    Map<String, String> versions,
    @Nullable Revision revision,
    Set<String> own) {
  public Question {
    requireNonNull(project, "project");
    requireNonNull(language, "language");
    requireNonNull(script, "script");
    versions = Map.copyOf(versions);
    own = Set.copyOf(own);
    if (stage != null && !stage.project().equals(project))
      throw new IllegalArgumentException(
          "stage: of project " + stage.project() + " (expected: " + project + ")");
  }

  /** With nothing known of the libraries. */
  public Question(
      Project project,
      @Nullable StageKey stage,
      String language,
      String script,
      boolean candidates) {
    this(project, stage, language, script, candidates, Map.of(), null, Set.of());
  }

  /** The same with the libraries that are there. */
  public Question with(Map<String, String> libraries) {
    return new Question(project, stage, language, script, candidates, libraries, revision, own);
  }

  /** The same with files of its own. */
  public Question beside(Set<String> modules) {
    return new Question(project, stage, language, script, candidates, versions, revision, modules);
  }

  /** The same, about what an edit brings in. */
  public Question after(@Nullable Revision edit) {
    return new Question(project, stage, language, script, candidates, versions, edit, own);
  }

  /** The same about the script as it was. */
  Question before(Revision edit) {
    return new Question(project, stage, language, edit.before(), candidates, versions, null, own);
  }

  /** Of a stage, by what is proven. */
  public static Question of(StageKey stage, String language, String script) {
    return new Question(stage.project(), stage, language, script, false);
  }
}
