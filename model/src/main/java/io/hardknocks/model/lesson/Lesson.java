package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Project;

/** What the fixes of a pattern teach. */
public record Lesson(
    LessonId id,
    Project project,
    Trigger trigger,
    Advice advice,
    LessonOrigin origin,
    LessonState state,
    Evidence evidence) {
  public Lesson {
    requireNonNull(id, "id");
    requireNonNull(project, "project");
    requireNonNull(trigger, "trigger");
    requireNonNull(advice, "advice");
    requireNonNull(origin, "origin");
    requireNonNull(state, "state");
    requireNonNull(evidence, "evidence");
    if (origin == LessonOrigin.MINED && evidence.pairs().isEmpty())
      throw new IllegalArgumentException(
          "evidence: none (expected: a failing and a fixing attempt for a mined lesson)");
  }

  public Lesson in(LessonState other) {
    return new Lesson(id, project, trigger, advice, origin, other, evidence);
  }

  public Lesson with(Evidence other) {
    return new Lesson(id, project, trigger, advice, origin, state, other);
  }
}
