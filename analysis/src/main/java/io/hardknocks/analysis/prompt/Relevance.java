package io.hardknocks.analysis.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely a remedy matters to a need, 0 to 1: fully when the code at hand uses its symbol, in
 * part when it uses the same library, and by the share of the request's words that the remedy has,
 * rare words weighing most. What has nothing in common keeps a little: what fails most is worth
 * saying when nothing better is known.
 */
final class Relevance {
  static final double UNRELATED = 0.05;
  private static final double SAME_LIBRARY = 0.4;
  private static final double ENOUGH_WORDS = 0.5;

  private final Map<String, Integer> remediesWith = new HashMap<>();
  private final int remedies;

  Relevance(List<Remedy> all) {
    for (var remedy : all) {
      remedy.words().forEach(word -> remediesWith.merge(word, 1, Integer::sum));
    }
    remedies = all.size();
  }

  /** 0 for what cannot matter: another language. */
  double of(Remedy remedy, Need need) {
    boolean other =
        !need.language().isEmpty()
            && !remedy.language().isEmpty()
            && !need.language().equals(remedy.language());
    if (other) return 0;
    if (need.open()) return 1;
    double most = Math.max(byCode(remedy, need.symbols()), byWords(remedy, need.words()));
    return UNRELATED + (1 - UNRELATED) * most;
  }

  private static double byCode(Remedy remedy, Set<String> used) {
    double best = 0;
    for (var symbol : remedy.symbols()) {
      if (used.contains(symbol)) return 1;
      if (used.contains(root(symbol))) best = SAME_LIBRARY;
    }
    return best;
  }

  private double byWords(Remedy remedy, Set<String> asked) {
    double shared = 0;
    double all = 0;
    for (var word : asked) {
      if (!remediesWith.containsKey(word)) continue;
      double rarity = Math.log(1 + (double) remedies / remediesWith.getOrDefault(word, 1));
      all += rarity;
      if (remedy.words().contains(word)) shared += rarity;
    }
    return all == 0 ? 0 : Math.min(1, shared / all / ENOUGH_WORDS);
  }

  private static String root(String symbol) {
    int dot = symbol.indexOf('.');
    return dot < 0 ? symbol : symbol.substring(0, dot);
  }
}
