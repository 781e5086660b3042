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
 * @param place what its file says of it
 */
public record Question(
    Project project,
    @Nullable StageKey stage,
    String language,
    String script,
    boolean candidates,
    Map<String, String> versions,
    @Nullable Revision revision,
    Place place) {
  /**
   * Where a script stands.
   *
   * @param own modules that are files beside it or given to it: they are there
   * @param module whether the name of the file makes it an ES module
   */
  public record Place(Set<String> own, boolean module) {
    public static final Place UNKNOWN = new Place(Set.of(), false);

    public Place {
      own = Set.copyOf(own);
    }
  }

  public Question {
    requireNonNull(project, "project");
    requireNonNull(language, "language");
    requireNonNull(script, "script");
    versions = Map.copyOf(versions);
    requireNonNull(place, "place");
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
    this(project, stage, language, script, candidates, Map.of(), null, Place.UNKNOWN);
  }

  /** The same with the libraries that are there. */
  public Question with(Map<String, String> libraries) {
    return new Question(project, stage, language, script, candidates, libraries, revision, place);
  }

  /** The same in a place. */
  public Question at(Place there) {
    return new Question(project, stage, language, script, candidates, versions, revision, there);
  }

  /** The same, about what an edit brings in. */
  public Question after(@Nullable Revision edit) {
    return new Question(project, stage, language, script, candidates, versions, edit, place);
  }

  /** The same about the script as it was. */
  Question before(Revision edit) {
    return new Question(project, stage, language, edit.before(), candidates, versions, null, place);
  }

  /** Of a stage, by what is proven. */
  public static Question of(StageKey stage, String language, String script) {
    return new Question(stage.project(), stage, language, script, false);
  }
}
