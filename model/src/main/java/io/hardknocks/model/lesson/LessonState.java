package io.hardknocks.model.lesson;

import io.hardknocks.model.Names;

/** Where a lesson stands in its life. */
public enum LessonState {
  /** Learned, not proven: labelled so, and not served at the gate unless asked for. */
  CANDIDATE,
  /** Proven by execution, and waiting for a person where the configuration asks for one. */
  PROVEN,
  /** Served. */
  ACTIVE,
  /** No longer served: a person said so, it did not help, or it can no longer be proven. */
  RETIRED;

  /** The word in every format: {@code candidate}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no state has this word
   */
  public static LessonState ofWire(String wire) {
    return Names.ofWire(LessonState.class, "state", wire);
  }
}
