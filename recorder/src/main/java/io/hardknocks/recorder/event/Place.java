package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

import io.hardknocks.conventions.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * Where an event belongs. The innermost part that is there is what the event is about.
 *
 * @param attempt only within a stage
 * @param step only within an attempt
 */
public record Place(
    String project,
    Session session,
    @Nullable Stage stage,
    @Nullable Attempt attempt,
    @Nullable Step step) {
  /**
   * @param run one opening of the session: another process may open a session of the same id
   */
  public record Session(String id, String run) {
    public Session {
      requireNonNull(id, "id");
      requireNonNull(run, "run");
    }
  }

  /**
   * @param id of this one opening of the stage
   * @param within the attempt that the stage is a part of, {@code null} when the session's own
   */
  public record Stage(String id, String name, @Nullable String within) {
    public Stage {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
    }
  }

  /**
   * @param number from 1, among the attempts at stages of this name in the session
   * @param method {@code programmatic}, {@code llm} …
   * @param previous id of the attempt before
   */
  public record Attempt(String id, int number, String method, @Nullable String previous) {
    public Attempt {
      requireNonNull(id, "id");
      if (number < 1) throw new IllegalArgumentException("number: " + number + " (expected: >= 1)");
      requireNonNull(method, "method");
    }
  }

  /**
   * @param within the step that this one is a part of
   */
  public record Step(String id, StepKind kind, String name, @Nullable String within) {
    public Step {
      requireNonNull(id, "id");
      requireNonNull(kind, "kind");
      requireNonNull(name, "name");
    }
  }

  public Place {
    requireNonNull(project, "project");
    requireNonNull(session, "session");
    if (stage == null && attempt != null)
      throw new IllegalArgumentException("stage: none (expected: the attempt's)");
    if (attempt == null && step != null)
      throw new IllegalArgumentException("attempt: none (expected: the step's)");
  }

  public static Place of(String project, Session session) {
    return new Place(project, session, null, null, null);
  }

  public Place in(Stage inner) {
    return new Place(project, session, inner, null, null);
  }

  public Place in(Attempt inner) {
    return new Place(project, session, stage, inner, null);
  }

  public Place in(Step inner) {
    return new Place(project, session, stage, attempt, inner);
  }

  /** The id of the innermost part. */
  public String id() {
    if (step != null) return step.id();
    if (attempt != null) return attempt.id();
    return stage != null ? stage.id() : session.run();
  }

  /** The id of the part that the innermost one is in, {@code null} for a session. */
  public @Nullable String parentId() {
    if (step != null) return step.within() != null ? step.within() : requireNonNull(attempt).id();
    if (attempt != null) return requireNonNull(stage).id();
    if (stage == null) return null;
    return stage.within() != null ? stage.within() : session.run();
  }
}
