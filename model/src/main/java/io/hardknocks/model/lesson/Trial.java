package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;

/** An exposure and what came of it. */
public record Trial(Exposure exposure, Result result) {

  /** What the attempts of the stage that started at or after the exposure did. */
  public enum Result {
    /** None of them failed so, none succeeded: nothing can be said yet. */
    OPEN,
    /** None of them failed so, and one succeeded. */
    AVOIDED,
    /** One of them failed with a fingerprint of the lesson's trigger. */
    REPEATED;

    /** The word in every format: {@code avoided}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no result has this word
     */
    public static Result ofWire(String wire) {
      return Names.ofWire(Result.class, "result", wire);
    }

    /** What two parts of the attempts show together. */
    public Result and(Result other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  public Trial {
    requireNonNull(exposure, "exposure");
    requireNonNull(result, "result");
  }
}
