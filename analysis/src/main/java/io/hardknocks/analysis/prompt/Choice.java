package io.hardknocks.analysis.prompt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses remedies by relevance times the failures that they can be expected to avoid: how often it
 * fails, halved for each month since it was last seen, times the share that the fix has repaired;
 * half of it where no run proves the fix.
 */
public final class Choice {
  private static final double HALF_LIFE_DAYS = 30;
  private static final double UNPROVEN = 0.5;

  /** Least relevance beside something more relevant, as a share of that. */
  private static final double SHARE = 0.25;

  private Choice() {}

  private record Scored(Remedy remedy, double relevance, double score) {
    /** Close enough to another to be told before it for being proven. */
    long closeness() {
      return Math.round(relevance * 5);
    }
  }

  /**
   * Of {@code remedies} at most {@code limit}: the most relevant first, then proven ones, then the
   * most useful. What hardly matters is left out where something does.
   */
  public static List<Remedy> of(List<Remedy> remedies, Need need, LocalDate today, int limit) {
    var scored = scored(remedies, need, today);
    double best = scored.stream().mapToDouble(Scored::relevance).max().orElse(0);
    double least = best > Relevance.UNRELATED ? Math.max(best * SHARE, Relevance.UNRELATED) : 0;
    return scored.stream()
        .filter(one -> one.relevance() > least)
        .limit(limit)
        .sorted(
            Comparator.comparing(Scored::closeness)
                .reversed()
                .thenComparing(one -> !one.remedy().proven()))
        .map(Scored::remedy)
        .toList();
  }

  /** Those worth a closer look, of remedies of which little is known yet: the likeliest first. */
  public static List<Remedy> likely(List<Remedy> remedies, Need need, LocalDate today, int limit) {
    return scored(remedies, need, today).stream().limit(limit).map(Scored::remedy).toList();
  }

  private static List<Scored> scored(List<Remedy> remedies, Need need, LocalDate today) {
    var relevance = new Relevance(remedies);
    var scored = new ArrayList<Scored>();
    for (var remedy : remedies) {
      double matters = relevance.of(remedy, need);
      double score = matters * avoided(remedy, today);
      if (score > 0) scored.add(new Scored(remedy, matters, score));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(one -> one.remedy().name()));
    return scored;
  }

  private static double avoided(Remedy remedy, LocalDate today) {
    var seen = remedy.failure();
    long days = Math.max(0, ChronoUnit.DAYS.between(seen.last(), today));
    double recent = seen.occurrences() * Math.pow(0.5, days / HALF_LIFE_DAYS);
    double works = (1 + seen.fixRate() * seen.occurrences()) / (2 + seen.occurrences());
    return recent * works * (remedy.proven() ? 1 : UNPROVEN);
  }
}
