package io.hardknocks.cli.record;

import io.hardknocks.cli.terminal.Words;
import io.hardknocks.engine.run.RunRecord;
import io.hardknocks.model.Attempt;

/** Which lessons had warned of a script before it ran. */
final class WarnedOf {
  private WarnedOf() {}

  /** In words; empty when none had, or those who wrote it down wrote it in another way. */
  static String of(Attempt attempt) {
    try {
      var lessons = RunRecord.lessonsShown(attempt.labels());
      return lessons.isEmpty()
          ? ""
          : "before it ran, by "
              + Words.count(lessons.size(), "lesson")
              + ": "
              + String.join(", ", lessons);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
