package io.hardknocks.storage;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lessons to list. Every part narrows; {@code null} or an empty set does not.
 *
 * @param states one of these
 * @param limit 1 to {@link AttemptQuery#MAX_LIMIT}
 * @param after the last lesson of the page before; {@code null} for the first page
 */
public record LessonQuery(
    @Nullable Project project, Set<LessonState> states, int limit, @Nullable Lesson after) {
  public LessonQuery {
    states = Set.copyOf(states);
    Limits.check(limit);
  }

  /** All lessons of a project, first page. */
  public static LessonQuery of(@Nullable Project project, int limit) {
    return new LessonQuery(project, Set.of(), limit, null);
  }

  public LessonQuery states(Set<LessonState> any) {
    return new LessonQuery(project, any, limit, after);
  }

  public LessonQuery after(@Nullable Lesson last) {
    return new LessonQuery(project, states, limit, last);
  }
}
