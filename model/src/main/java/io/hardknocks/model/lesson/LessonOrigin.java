package io.hardknocks.model.lesson;

import io.hardknocks.model.Names;

/** Where a lesson comes from. What comes from outside waits for proof or for a person. */
public enum LessonOrigin {
  /** From a failing and a fixing attempt of this store. */
  MINED,
  /** From a file of lessons. */
  IMPORTED,
  /** An agent told it. */
  TOLD;

  /** The word in every format: {@code mined}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no origin has this word
   */
  public static LessonOrigin ofWire(String wire) {
    return Names.ofWire(LessonOrigin.class, "origin", wire);
  }
}
