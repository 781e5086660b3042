package io.hardknocks.engine.hint;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.lesson.LessonId;
import java.time.LocalDate;

/**
 * What will fail in proposed code, and what to write instead.
 *
 * @param line of the code, from 1
 * @param what failed before, with how often
 * @param fix one sentence
 * @param seen when it failed last
 */
public record Hint(
    LessonId lesson, int line, String what, String fix, boolean proven, LocalDate seen) {
  public Hint {
    requireNonNull(lesson, "lesson");
    requireNonNull(what, "what");
    requireNonNull(fix, "fix");
    requireNonNull(seen, "seen");
  }
}
