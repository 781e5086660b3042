package io.hardknocks.model;

/** Where a pattern stands. */
public enum PatternState {
  OPEN,
  /** A person said that it is dealt with. */
  RESOLVED,
  /** Came back on an attempt that started after it was resolved. */
  REGRESSED,
  /** A person does not want to hear of it. */
  MUTED;

  /** The word in every format: {@code open}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no state has this word
   */
  public static PatternState ofWire(String wire) {
    return Names.ofWire(PatternState.class, "state", wire);
  }
}
