package io.hardknocks.analysis.effect;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The probability that one rate is above another by a margin. */
final class Uplift {
  private static final int STEPS = 256;
  private static final double SPREADS = 20;

  private Uplift() {}

  /**
   * P(withheld - shown > margin) for independent rates, by Simpson's rule over the rate of those
   * who were shown it, where that has any weight.
   */
  static double probability(BetaDistribution shown, BetaDistribution withheld, double margin) {
    double spread = SPREADS * Math.sqrt(shown.getVariance());
    double from = Math.max(0, shown.getMean() - spread);
    double to = Math.min(1, shown.getMean() + spread);
    double step = (to - from) / STEPS;
    double sum = 0;
    double weight = 0;
    for (int i = 0; i <= STEPS; i++) {
      double rate = from + i * step;
      double share = simpson(i) * shown.density(rate);
      weight += share;
      sum += share * withheld.survivalProbability(Math.min(1, rate + margin));
    }
    return sum / weight;
  }

  private static int simpson(int i) {
    if (i == 0 || i == STEPS) return 1;
    return i % 2 == 0 ? 2 : 4;
  }
}
