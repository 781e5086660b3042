package io.hardknocks.model;

/** How an attempt ended. */
public enum Outcome {
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  /** Refused by a policy, or not better than the baseline. */
  REJECTED,
  CANCELLED;

  /** Whether the attempt carries a {@link Failure} that a later attempt can fix. */
  public boolean failed() {
    return this == FAILED || this == TIMED_OUT || this == REJECTED;
  }

  /** The word in every format: {@code timed_out}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no outcome has this word
   */
  public static Outcome ofWire(String wire) {
    return Names.ofWire(Outcome.class, "outcome", wire);
  }
}
