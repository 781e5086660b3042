package io.hardknocks.analysis.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How likely a remedy matters to a need, 0 to 1: fully when the code at hand uses its symbol or the
 * request names it, in part when they have the same library, and by the share of the request's
 * words that the remedy has, rare words weighing most. What has nothing in common keeps a little:
 * what fails most is worth saying when nothing better is known.
 */
final class Relevance {
  static final double UNRELATED = 0.05;
  private static final double SAME_LIBRARY = 0.4;
  private static final double ENOUGH_WORDS = 0.5;

  /** What a word counts that has the other as its beginning. */
  private static final double IN_PART = 0.7;

  /** So many letters of a word say what it is about. */
  private static final int STEM = 4;

  private final Map<String, Integer> remediesWith = new HashMap<>();
  private final Map<String, Set<String>> known = new HashMap<>();
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
            && !NamedLanguage.isKin(need.language(), remedy.language());
    if (other) return 0;
    if (need.open()) return 1;
    double most = Math.max(byCode(remedy, need.symbols()), byWords(remedy, need.words()));
    most = Math.max(most, byName(remedy, need.mentions()));
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

  private static double byName(Remedy remedy, Mentions mentions) {
    if (mentions.name(remedy)) return 1;
    boolean library = remedy.symbols().stream().anyMatch(one -> mentions.nameLibrary(root(one)));
    return library ? SAME_LIBRARY : 0;
  }

  private double byWords(Remedy remedy, Set<String> asked) {
    double shared = 0;
    double all = 0;
    for (var word : asked) {
      var forms = forms(word);
      if (forms.isEmpty()) continue;
      int with =
          forms.stream().mapToInt(form -> remediesWith.getOrDefault(form, 0)).max().orElse(1);
      double rarity = Math.log(1 + (double) remedies / with);
      all += rarity;
      if (remedy.words().contains(word)) shared += rarity;
      else if (forms.stream().anyMatch(remedy.words()::contains)) shared += rarity * IN_PART;
    }
    return all == 0 ? 0 : Math.min(1, shared / all / ENOUGH_WORDS);
  }

  /** The words of remedies that one is, or is the beginning of: {@code datetime} of a date. */
  private Set<String> forms(String word) {
    return known.computeIfAbsent(word, this::formsOf);
  }

  private Set<String> formsOf(String word) {
    return remediesWith.keySet().stream()
        .filter(other -> other.equals(word) || begins(word, other) || begins(other, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean begins(String word, String other) {
    return word.length() >= STEM && other.startsWith(word);
  }

  static String root(String symbol) {
    int dot = symbol.indexOf('.');
    return dot < 0 ? symbol : symbol.substring(0, dot);
  }
}
