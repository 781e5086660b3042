package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What came of running the scripts of a lesson again: a fact, kept for good.
 *
 * @param detail one line: what was seen instead; empty for a proof that holds
 */
public record Proof(LessonId lesson, Pair pair, Result result, String detail, Instant at) {

  /** How it ended. */
  public enum Result {
    /**
     * The failing script still fails so, the fixing one still succeeds, and the failing one with
     * only the edit gets past the failure, where the edit is mechanical.
     */
    HOLDS,
    /** The failing script does not fail so any more. */
    NO_FAILURE,
    /** The fixing script does not succeed any more. */
    NO_FIX,
    /** The edit alone does not get past the failure. */
    EDIT_NOT_ENOUGH,
    /** It cannot be run again: a script, an interpreter, an input is not there. */
    NOT_RUNNABLE;

    /** The word in every format: {@code no_failure}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no result has this word
     */
    public static Result ofWire(String wire) {
      return Names.ofWire(Result.class, "result", wire);
    }
  }

  public Proof {
    requireNonNull(lesson, "lesson");
    requireNonNull(pair, "pair");
    requireNonNull(result, "result");
    requireNonNull(detail, "detail");
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
