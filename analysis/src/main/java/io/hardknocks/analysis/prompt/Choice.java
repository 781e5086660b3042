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

  private Choice() {}

  private record Scored(Remedy remedy, double score) {}

  /** Of {@code remedies} at most {@code limit}, proven ones first, the most useful first. */
  public static List<Remedy> of(List<Remedy> remedies, Need need, LocalDate today, int limit) {
    var relevance = new Relevance(remedies);
    var scored = new ArrayList<Scored>();
    for (var remedy : remedies) {
      double score = relevance.of(remedy, need) * avoided(remedy, today);
      if (score > 0) scored.add(new Scored(remedy, score));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(one -> one.remedy().name()));
    return scored.stream()
        .limit(limit)
        .sorted(Comparator.comparing(one -> !one.remedy().proven()))
        .map(Scored::remedy)
        .toList();
  }

  private static double avoided(Remedy remedy, LocalDate today) {
    var seen = remedy.failure();
    long days = Math.max(0, ChronoUnit.DAYS.between(seen.last(), today));
    double recent = seen.occurrences() * Math.pow(0.5, days / HALF_LIFE_DAYS);
    double works = (1 + seen.fixRate() * seen.occurrences()) / (2 + seen.occurrences());
    return recent * works * (remedy.proven() ? 1 : UNPROVEN);
  }
}
