package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody who followed a lesson says of it: a fact, kept for good. It decides nothing: that
 * is for proofs, for the lesson's effect, and for people's rulings.
 *
 * @param from who says so: the name of a token, {@code local}
 * @param session where it was followed; empty when that is not known
 * @param comment in their words; may be empty
 */
public record Feedback(
    LessonId lesson, Result result, String from, String session, String comment, Instant at) {
  private static final int LONGEST_NAME = 200;

  /** So many characters at most. */
  public static final int LONGEST_COMMENT = 2_000;

  /** What came of it. */
  public enum Result {
    HELPED,
    DID_NOT_HELP,
    /** What it says is not so. */
    WRONG;

    /** The word in every format: {@code did_not_help}. */
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

  public Feedback {
    requireNonNull(lesson, "lesson");
    requireNonNull(result, "result");
    Names.requireName(from, "from", LONGEST_NAME);
    requireNonNull(session, "session");
    requireNonNull(comment, "comment");
    if (comment.length() > LONGEST_COMMENT)
      throw new IllegalArgumentException(
          "comment: " + comment.length() + " characters (expected: 0.." + LONGEST_COMMENT + ")");
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
