package io.hardknocks.analysis.forecast;

import java.util.ArrayList;
import java.util.List;

/** How well forecasts of things that did or did not happen came true. */
public final class Calibration {
  private final List<Outcome> outcomes = new ArrayList<>();

  private record Outcome(double forecast, boolean happened) {}

  /**
   * Forecasts of about the same probability.
   *
   * @param forecast their mean
   * @param happened the share of them that came true
   */
  public record Bin(double from, double to, long count, double forecast, double happened) {}

  public void add(double forecast, boolean happened) {
    outcomes.add(new Outcome(forecast, happened));
  }

  /** The mean squared error: 0 is perfect. */
  public double brier() {
    return outcomes.stream()
        .mapToDouble(one -> square(one.forecast - truth(one)))
        .average()
        .orElse(0);
  }

  /** The Brier score of who always says {@code rate}. */
  public double brierOf(double rate) {
    return outcomes.stream().mapToDouble(one -> square(rate - truth(one))).average().orElse(0);
  }

  /** The mean distance of forecast and outcome over the bins, weighted by their counts. */
  public double error(int bins) {
    return bins(bins).stream()
            .mapToDouble(bin -> bin.count * Math.abs(bin.forecast - bin.happened))
            .sum()
        / Math.max(1, outcomes.size());
  }

  /** Equal ranges of probability; empty ones are left out. */
  public List<Bin> bins(int number) {
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < number; i++) {
      double from = (double) i / number;
      double to = (double) (i + 1) / number;
      boolean last = i == number - 1;
      var in =
          outcomes.stream()
              .filter(one -> one.forecast >= from && (one.forecast < to || last))
              .toList();
      if (in.isEmpty()) continue;
      double forecast = in.stream().mapToDouble(Outcome::forecast).average().orElse(0);
      double happened = in.stream().mapToDouble(Calibration::truth).average().orElse(0);
      bins.add(new Bin(from, to, in.size(), forecast, happened));
    }
    return bins;
  }

  private static double truth(Outcome outcome) {
    return outcome.happened ? 1 : 0;
  }

  private static double square(double value) {
    return value * value;
  }
}
