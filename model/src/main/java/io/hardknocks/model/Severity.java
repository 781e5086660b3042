package io.hardknocks.model;

/** How much a failure matters, worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** The word in every format: {@code high}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no severity has this word
   */
  public static Severity ofWire(String wire) {
    return Names.ofWire(Severity.class, "severity", wire);
  }
}
