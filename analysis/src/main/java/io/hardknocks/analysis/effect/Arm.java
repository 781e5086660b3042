package io.hardknocks.analysis.effect;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * One arm of a comparison.
 *
 * @param sessions whose outcome is known
 * @param repeated in how many of them the failure came again
 */
public record Arm(long sessions, long repeated) {
  public static final Arm NONE = new Arm(0, 0);

  // the two-sided 95 % point of the normal distribution
  private static final double Z = 1.959963984540054;

  public Arm {
    if (repeated < 0 || repeated > sessions)
      throw new IllegalArgumentException(
          "repeated: " + repeated + " (expected: 0.." + sessions + ")");
  }

  /** The same with one session more. */
  public Arm with(boolean again) {
    return new Arm(sessions + 1, repeated + (again ? 1 : 0));
  }

  /** Share of the sessions in which it came again; {@code NaN} without sessions. */
  public double rate() {
    return (double) repeated / sessions;
  }

  /** What is believed of the rate: Beta-Binomial from a uniform prior. */
  BetaDistribution belief() {
    return BetaDistribution.of(1.0 + repeated, 1.0 + sessions - repeated);
  }

  /** The lower end of Wilson's 95 % interval of the rate. */
  double low() {
    return sessions == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** The upper end of Wilson's 95 % interval of the rate. */
  double high() {
    return sessions == 0 ? 1 : Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (repeated + Z * Z / 2) / (sessions + Z * Z);
  }

  private double halfWidth() {
    double spread = (double) repeated * (sessions - repeated) / sessions + Z * Z / 4;
    return Z * Math.sqrt(spread) / (sessions + Z * Z);
  }
}
