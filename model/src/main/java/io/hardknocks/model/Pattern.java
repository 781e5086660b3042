package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * All failures of one fingerprint in a project.
 *
 * @param failures how many, 1 or more
 * @param sessions in how many sessions
 * @param fixed how many of them a later attempt fixed
 * @param sample the newest of them
 */
public record Pattern(
    Fingerprint fingerprint,
    PatternState state,
    long failures,
    long sessions,
    long fixed,
    Instant firstSeen,
    Instant lastSeen,
    Headline sample) {
  public Pattern {
    requireNonNull(fingerprint, "fingerprint");
    requireNonNull(state, "state");
    if (failures < 1)
      throw new IllegalArgumentException("failures: " + failures + " (expected: >= 1)");
    if (fixed < 0 || fixed > failures) {
      throw new IllegalArgumentException("fixed: " + fixed + " (expected: 0.." + failures + ")");
    }
    requireNonNull(firstSeen, "firstSeen");
    requireNonNull(lastSeen, "lastSeen");
    requireNonNull(sample, "sample");
  }

  /** Share of the failures that a later attempt fixed, 0 to 1. */
  public double fixRate() {
    return (double) fixed / failures;
  }

  public Project project() {
    return sample.stage().project();
  }
}
