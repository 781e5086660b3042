package io.hardknocks.analysis.effect;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.lesson.Trial;
import java.util.Collection;

/**
 * What giving a lesson did, by intention to treat: a session counts for the arm that it was
 * assigned to, whether it heeded the lesson or not. Sessions without an outcome do not count yet.
 */
public record Effect(Arm shown, Arm withheld) {
  /** Fewer repeats than these, in points, are not worth a line of a model's attention. */
  public static final double WORTH = 0.05;

  /** Below this probability of uplift a lesson is not served any longer. */
  public static final double HOPELESS = 0.1;

  /** Sessions of each arm below which nothing is decided. */
  public static final int ENOUGH = 10;

  public static final Effect NONE = new Effect(Arm.NONE, Arm.NONE);

  public Effect {
    requireNonNull(shown, "shown");
    requireNonNull(withheld, "withheld");
  }

  public static Effect of(Collection<Trial> trials) {
    var shown = Arm.NONE;
    var withheld = Arm.NONE;
    for (var trial : trials) {
      if (trial.result() == Trial.Result.OPEN) continue;
      boolean again = trial.result() == Trial.Result.REPEATED;
      if (trial.exposure().shown()) shown = shown.with(again);
      else withheld = withheld.with(again);
    }
    return new Effect(shown, withheld);
  }

  /** How many fewer of the sessions repeat the failure when it is shown; {@code NaN} if unknown. */
  public double difference() {
    return withheld.rate() - shown.rate();
  }

  /**
   * The 95 % interval of the difference by Newcombe's hybrid of two Wilson intervals: R. G.
   * Newcombe, "Interval estimation for the difference between independent proportions: comparison
   * of eleven methods", Statistics in Medicine 17 (1998), method 10.
   */
  public Interval interval() {
    if (shown.sessions() == 0 || withheld.sessions() == 0) return new Interval(-1, 1);
    double below = Math.hypot(withheld.rate() - withheld.low(), shown.high() - shown.rate());
    double above = Math.hypot(withheld.high() - withheld.rate(), shown.rate() - shown.low());
    return new Interval(Math.max(-1, difference() - below), Math.min(1, difference() + above));
  }

  /** The ends of an interval. */
  public record Interval(double low, double high) {}

  /**
   * The posterior probability that showing it prevents at least {@link #WORTH} of the repeats: two
   * independent Beta-Binomials from uniform priors.
   */
  public double uplift() {
    return Uplift.probability(shown.belief(), withheld.belief(), WORTH);
  }

  /** Whether it is known well enough, and is not worth showing. */
  public boolean hopeless() {
    return shown.sessions() >= ENOUGH && withheld.sessions() >= ENOUGH && uplift() < HOPELESS;
  }
}
