package io.hardknocks.analysis.lesson.draft;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trigger;

/**
 * What one fix teaches. The edit of the advice is the fact freed of its script: names are dotted,
 * and what differs from script to script is {@code $0} (the object), {@code $1} (the first
 * argument) or {@code $name}: {@code $0.has_key($1)} to {@code $1 in $0}.
 */
public record LessonDraft(LessonId id, Trigger trigger, Advice advice) {
  public LessonDraft {
    requireNonNull(id, "id");
    requireNonNull(trigger, "trigger");
    requireNonNull(advice, "advice");
  }
}
