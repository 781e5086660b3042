package io.hardknocks.analysis.prompt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

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

  /**
   * @param named whether the request asks for it by name
   */
  private record Scored(Remedy remedy, double relevance, double score, boolean named) {
    /** Close enough to another to be told before it for being proven. */
    long closeness() {
      return Math.round(relevance * 5);
    }
  }

  /**
   * Of {@code remedies} at most {@code limit}: those that the request names first, the most
   * relevant, then proven ones, then the most useful. Of a library that it names without saying
   * what of it, that is one. What hardly matters is left out where something does.
   */
  public static List<Remedy> of(List<Remedy> remedies, Need need, LocalDate today, int limit) {
    var scored = namedFirst(scored(remedies, need, today), need.mentions());
    double best = scored.stream().mapToDouble(Scored::relevance).max().orElse(0);
    double least = best > Relevance.UNRELATED ? Math.max(best * SHARE, Relevance.UNRELATED) : 0;
    return scored.stream()
        .filter(one -> one.relevance() > least)
        .limit(limit)
        .sorted(
            Comparator.comparing(Scored::named)
                .thenComparing(Scored::closeness)
                .reversed()
                .thenComparing(one -> !one.remedy().proven()))
        .map(Scored::remedy)
        .toList();
  }

  /** Those worth a closer look, of remedies of which little is known yet: the likeliest first. */
  public static List<Remedy> likely(List<Remedy> remedies, Need need, LocalDate today, int limit) {
    return namedFirst(scored(remedies, need, today), need.mentions()).stream()
        .limit(limit)
        .map(Scored::remedy)
        .toList();
  }

  private static List<Scored> scored(List<Remedy> remedies, Need need, LocalDate today) {
    var relevance = new Relevance(remedies);
    var scored = new ArrayList<Scored>();
    for (var remedy : remedies) {
      double matters = relevance.of(remedy, need);
      double score = matters * avoided(remedy, today);
      if (score > 0) scored.add(new Scored(remedy, matters, score, need.mentions().name(remedy)));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(one -> one.remedy().name()));
    return scored;
  }

  /** The same, those first that are named, and the most relevant of each library that is. */
  private static List<Scored> namedFirst(List<Scored> scored, Mentions mentions) {
    var first = new ArrayList<>(scored.stream().filter(Scored::named).toList());
    var libraries = new LinkedHashMap<String, Scored>();
    for (var one : scored)
      for (var symbol : one.remedy().symbols())
        libraries.merge(Relevance.root(symbol), one, Choice::closer);
    libraries.forEach(
        (root, one) -> {
          if (mentions.nameLibrary(root) && !first.contains(one))
            first.add(new Scored(one.remedy(), one.relevance(), one.score(), true));
        });
    var told = first.stream().map(Scored::remedy).collect(Collectors.toSet());
    scored.stream().filter(one -> !told.contains(one.remedy())).forEach(first::add);
    return first;
  }

  private static Scored closer(Scored one, Scored other) {
    return other.relevance() > one.relevance() ? other : one;
  }

  private static double avoided(Remedy remedy, LocalDate today) {
    var seen = remedy.failure();
    long days = Math.max(0, ChronoUnit.DAYS.between(seen.last(), today));
    double recent = seen.occurrences() * Math.pow(0.5, days / HALF_LIFE_DAYS);
    double works = (1 + seen.fixRate() * seen.occurrences()) / (2 + seen.occurrences());
    return recent * works * (remedy.proven() ? 1 : UNPROVEN);
  }
}
