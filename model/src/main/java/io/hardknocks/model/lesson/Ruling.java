package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a person decided about a lesson: a fact, kept for good; the latest counts. */
public record Ruling(LessonId lesson, Choice choice, Instant at) {

  /** What was decided. */
  public enum Choice {
    /** Serve it. */
    ACTIVATE,
    /** Serve it no longer. */
    RETIRE;

    /** The word in every format: {@code activate}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no choice has this word
     */
    public static Choice ofWire(String wire) {
      return Names.ofWire(Choice.class, "choice", wire);
    }
  }

  public Ruling {
    requireNonNull(lesson, "lesson");
    requireNonNull(choice, "choice");
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
