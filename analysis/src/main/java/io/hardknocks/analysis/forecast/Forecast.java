package io.hardknocks.analysis.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The probability that a script fails, and why.
 *
 * <p>A script fails when any one of its parts does: the chance to survive is the product of the
 * parts' chances. A part is a name that the script uses, and fails as often as failures were at
 * that name (on the failing line, or named by the error), of the attempts that use it; a Beta prior
 * worth ten attempts draws what was seen seldom to a small rate. How often the attempts that use a
 * name failed would not do: they failed for what else they use, and long scripts fail for every
 * name. Failures at no name are one more part that every script has. A lesson that matches is a
 * part that fails almost surely when a run proved it.
 *
 * @param probability 0.01 to 0.99: nothing is certain from names alone
 * @param base the rate of failure of all attempts
 * @param reasons what is most likely to fail comes first
 */
public record Forecast(double probability, double base, List<Reason> reasons) {
  private static final double PRIOR_WEIGHT = 10;
  private static final double PRIOR = 0.02;
  private static final double LEAST = 0.01;

  public Forecast {
    reasons = List.copyOf(reasons);
  }

  /**
   * One part of the script.
   *
   * @param risk the probability that it makes the script fail
   */
  public record Reason(TrackRecord record, double risk) {}

  /**
   * All attempts.
   *
   * @param blamed those of the failed whose failure was at some name
   */
  public record History(long attempts, long failed, long blamed) {
    double base() {
      return (failed + 1.0) / (attempts + 2.0);
    }

    /** How often a script fails at no name. */
    double elsewhere() {
      return (failed - blamed + 1.0) / (attempts + 2.0);
    }
  }

  /**
   * @param names that the script uses, with the failures at each
   * @param lessons that match the script, each with how often its failure and its fix were seen
   */
  public static Forecast of(History all, List<TrackRecord> names, List<LessonMatch> lessons) {
    var reasons = new ArrayList<Reason>();
    double survival = 1 - all.elsewhere();
    for (var name : names) {
      double risk = name.rate(PRIOR, PRIOR_WEIGHT);
      survival *= 1 - risk;
      reasons.add(new Reason(name, risk));
    }
    for (var lesson : lessons) survival *= 1 - lesson.rate();
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> -reason.risk())
            .thenComparing(reason -> reason.record().what()));
    return new Forecast(Math.clamp(1 - survival, LEAST, 1 - LEAST), all.base(), reasons);
  }

  /**
   * A lesson that matches.
   *
   * @param what it says
   * @param proven by execution
   * @param met how often its failure was fixed
   */
  public record LessonMatch(String what, boolean proven, long met) {
    private static final double PROVEN = 0.9;
    private static final double UNPROVEN = 0.5;

    /** How likely the script fails so. */
    double rate() {
      double prior = proven ? PROVEN : UNPROVEN;
      return proven ? (met + prior * PRIOR_WEIGHT) / (met + PRIOR_WEIGHT) : prior;
    }
  }
}
