package io.hardknocks.analysis.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks failures by how much they are like one. A pure function of its candidates. */
public final class SimilarFailures {
  /**
   * Least share of what the query says that a candidate must share with it. Below it neighbours are
   * of the kind that share an exception's class and a few common words.
   */
  public static final double FLOOR = 0.4;

  private static final int MOST_SHARED = 6;

  private final List<FailureTerms> candidates;
  private final Bm25 index;

  public SimilarFailures(List<FailureTerms> candidates) {
    this.candidates = List.copyOf(candidates);
    index = new Bm25(candidates);
  }

  /**
   * A candidate that is like the query.
   *
   * @param index of the candidate
   * @param similarity 0 to 1: how much of the query the candidate has, rare names weighing most
   * @param shared the terms that both have, those that say most first
   */
  public record Match(int index, double similarity, List<String> shared) {
    public Match {
      shared = List.copyOf(shared);
    }
  }

  /** The matches above the floor, most similar first, then in the order of the candidates. */
  public List<Match> like(FailureTerms query, int limit) {
    double whole = index.score(query, query);
    if (whole <= 0) return List.of();
    var found = new ArrayList<Match>();
    for (int i = 0; i < candidates.size(); i++) {
      double similarity = Math.min(1, index.score(query, candidates.get(i)) / whole);
      if (similarity >= FLOOR)
        found.add(new Match(i, similarity, shared(query, candidates.get(i))));
    }
    found.removeIf(match -> match.shared().stream().noneMatch(term -> !term.startsWith("!")));
    found.sort(
        Comparator.comparingDouble(Match::similarity).reversed().thenComparing(Match::index));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private List<String> shared(FailureTerms query, FailureTerms candidate) {
    return query.weights().keySet().stream()
        .filter(candidate.weights()::containsKey)
        .sorted(
            Comparator.comparingDouble((String term) -> -weight(query, term))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_SHARED)
        .toList();
  }

  private double weight(FailureTerms query, String term) {
    return query.weights().getOrDefault(term, 0.0) * index.rarity(term);
  }
}
