package io.hardknocks.embedded;

import io.hardknocks.model.lesson.Lesson;
import java.util.List;

/**
 * What came of taking lessons in.
 *
 * @param taken those that are new
 * @param known how many were there already
 * @param bad a line for each file that is no lesson: its name, and why
 */
public record Imported(List<Lesson> taken, int known, List<String> bad) {
  public Imported {
    taken = List.copyOf(taken);
    bad = List.copyOf(bad);
  }
}
