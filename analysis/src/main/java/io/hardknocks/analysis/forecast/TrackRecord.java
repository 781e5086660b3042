package io.hardknocks.analysis.forecast;

import static java.util.Objects.requireNonNull;

/**
 * How attempts did that use a name.
 *
 * @param what the name: {@code numpy.float}
 * @param attempts how many
 * @param failed how many of them failed at it
 */
public record TrackRecord(String what, long attempts, long failed) {
  public TrackRecord {
    requireNonNull(what, "what");
    if (failed < 0 || failed > attempts)
      throw new IllegalArgumentException("failed: " + failed + " (expected: 0.." + attempts + ")");
  }

  /**
   * The rate of failure: the mean of a Beta distribution that starts at {@code prior} with the
   * weight of {@code weight} attempts.
   */
  double rate(double prior, double weight) {
    return (failed + prior * weight) / (attempts + weight);
  }
}
