package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import io.hardknocks.model.StageKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A lesson that applied to a session, given to it or deliberately withheld from it: a fact, kept
 * for good. The first one of a lesson in a stage counts.
 *
 * @param shown given; otherwise withheld
 */
public record Exposure(
    LessonId lesson, StageKey stage, Channel channel, boolean shown, Instant at) {

  /** How it was given. */
  public enum Channel {
    /** Before a run, by the code that was about to run. */
    GATE,
    /** In the text for a prompt. */
    PROMPT;

    /** The word in every format: {@code gate}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no channel has this word
     */
    public static Channel ofWire(String wire) {
      return Names.ofWire(Channel.class, "channel", wire);
    }
  }

  /** The same at another time. */
  public Exposure at(Instant other) {
    return new Exposure(lesson, stage, channel, shown, other);
  }

  public Exposure {
    requireNonNull(lesson, "lesson");
    requireNonNull(stage, "stage");
    requireNonNull(channel, "channel");
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
