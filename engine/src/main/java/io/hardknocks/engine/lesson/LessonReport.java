package io.hardknocks.engine.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.lesson.Life;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Trial;
import java.util.List;

/**
 * A lesson and what is known of it.
 *
 * @param feedback of those who followed it, in the order in which it was kept
 */
public record LessonReport(Lesson lesson, Life life, List<Trial> trials, List<Feedback> feedback) {
  public LessonReport {
    requireNonNull(lesson, "lesson");
    requireNonNull(life, "life");
    trials = List.copyOf(trials);
    feedback = List.copyOf(feedback);
  }
}
