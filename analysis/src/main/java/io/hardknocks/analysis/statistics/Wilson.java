package io.hardknocks.analysis.statistics;

/**
 * Where the true share of successes is in 95 of 100 cases, by Wilson's score: it holds for few
 * trials, and never leaves 0..1.
 */
public record Wilson(double low, double high) {
  /** Standard deviations to each side that hold 95 of 100. */
  private static final double Z = 1.959963984540054;

  public Wilson {
    if (!(0 <= low && low <= high && high <= 1))
      throw new IllegalArgumentException(low + ".." + high + " (expected: within 0..1)");
  }

  /** The interval after some trials; after none anything is possible. */
  public static Wilson of(long successes, long trials) {
    if (successes < 0 || successes > trials)
      throw new IllegalArgumentException("successes: " + successes + " (expected: 0..trials)");
    if (trials == 0) return new Wilson(0, 1);
    double share = (double) successes / trials;
    double weight = Z * Z / trials;
    double centre = (share + weight / 2) / (1 + weight);
    double spread = share * (1 - share) / trials + Z * Z / (4.0 * trials * trials);
    double half = Z * Math.sqrt(spread) / (1 + weight);
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == trials ? 1 : Math.min(1, centre + half);
    return new Wilson(low, high);
  }
}
