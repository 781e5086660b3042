package io.hardknocks.storage;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Teaching;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What was learned from a stretch of attempts.
 *
 * @param teachings by failing attempt; one that has a teaching already gets the new one, and of
 *     several the last counts
 * @param withdrawn failing attempts whose teaching is withdrawn, before {@code teachings} are kept
 * @param lessons as they are now
 * @param removed lessons that nothing teaches any more, before {@code lessons} are kept
 * @param position up to which attempts have been looked at; a smaller one than was noted before
 *     changes nothing
 */
public record Learning(
    List<Teaching> teachings,
    Set<AttemptId> withdrawn,
    List<Lesson> lessons,
    Set<LessonId> removed,
    long position) {
  public Learning {
    teachings = List.copyOf(teachings);
    withdrawn = Set.copyOf(withdrawn);
    lessons = List.copyOf(lessons);
    removed = Set.copyOf(removed);
  }

  /** Lessons that changed, and nothing else. */
  public static Learning of(Collection<Lesson> lessons) {
    return new Learning(List.of(), Set.of(), List.copyOf(lessons), Set.of(), 0);
  }

  /** Whether lessons change, or what is learned from only. */
  public boolean changesLessons() {
    return !lessons.isEmpty() || !removed.isEmpty();
  }
}
