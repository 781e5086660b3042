package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * A named phase of a session. A session is everything done toward one goal: a user's request, a
 * video, an experiment.
 *
 * @param session unique within the project, 1 to 500 characters
 * @param name {@code script}, {@code cleaning}, {@code rendering} …, 1 to 200 characters
 */
public record StageKey(Project project, String session, String name) {
  /** The stage of attempts that name none. */
  public static final String SCRIPT = "script";

  public StageKey {
    requireNonNull(project, "project");
    Names.requireName(session, "session_id", 500);
    Names.requireName(name, "stage", 200);
  }
}
