package io.hardknocks.analysis.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The probability that a script fails, and why.
 *
 * <p>A script fails when any one of its parts does, so what multiplies is the chance to survive: of
 * all attempts a share of {@code 1 - base} survives; of those that use a name, {@code 1 - rate}. The
 * ratio of the two is what the name changes, whatever else the script uses. A name's rate is drawn
 * to the base rate until it was seen often (a Beta prior worth ten attempts). Of a module and its
 * members only the members count when they were seen: the module's rate is made of theirs. A lesson
 * that matches is one more part, which fails almost surely when a run proved it.
 *
 * @param probability 0.01 to 0.99: nothing is certain from names alone
 * @param base the rate of failure of all attempts
 * @param reasons what moved the probability most comes first
 */
public record Forecast(double probability, double base, List<Reason> reasons) {
  private static final double PRIOR_WEIGHT = 10;
  private static final double LEAST = 0.01;
  private static final long SEEN = 5;

  public Forecast {
    reasons = List.copyOf(reasons);
  }

  /**
   * One part of the script.
   *
   * @param survival by what factor it changes the chance to survive: below 1 for worse
   */
  public record Reason(TrackRecord record, double survival) {}

  /**
   * @param all attempts
   * @param names that the script uses, as attempts that use them did
   * @param lessons that match the script, each with how often its failure and its fix were seen
   */
  public static Forecast of(
      TrackRecord all, List<TrackRecord> names, List<LessonMatch> lessons) {
    double base = (all.failed() + 1.0) / (all.attempts() + 2.0);
    var reasons = new ArrayList<Reason>();
    double survival = 1 - base;
    for (var name : telling(names)) {
      double factor = (1 - name.rate(base, PRIOR_WEIGHT)) / (1 - base);
      survival *= factor;
      reasons.add(new Reason(name, factor));
    }
    survival = Math.min(1 - LEAST, survival);
    for (var lesson : lessons) survival *= 1 - lesson.rate();
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> -Math.abs(Math.log(reason.survival())))
            .thenComparing(reason -> reason.record().what()));
    return new Forecast(Math.clamp(1 - survival, LEAST, 1 - LEAST), base, reasons);
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

  private static List<TrackRecord> telling(List<TrackRecord> names) {
    return names.stream()
        .filter(name -> names.stream().noneMatch(other -> isMember(other, name)))
        .toList();
  }

  private static boolean isMember(TrackRecord member, TrackRecord owner) {
    return member.attempts() >= SEEN && member.what().startsWith(owner.what() + ".");
  }
}
