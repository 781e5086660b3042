package io.hardknocks.analysis.similar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a failure is compared by: its exception, the names in its message and the words of it, each
 * with a weight. A name is quoted, dotted, or written with an underscore or a capital inside.
 * Numbers, and words that stand in every message, are none.
 */
public record FailureTerms(Map<String, Double> weights) {
  static final double NAME = 2.5;
  static final double EXCEPTION = 1.5;
  static final double WORD = 1;

  /** Of a dotted name beside its parts. */
  static final double WHOLE = 1.5;

  private static final int LONGEST_MESSAGE = 2_000;
  private static final int MOST = 120;
  private static final int LONGEST_TERM = 60;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "and", "or", "not",
          "no", "is", "are", "was", "be", "has", "have", "had", "it", "its", "this", "that", "by",
          "as", "but", "if", "you", "your", "can", "could", "did", "do", "does", "error", "line",
          "file", "got", "object", "must", "only", "than", "when", "while", "during");

  public FailureTerms {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  public static FailureTerms of(String exception, String message) {
    Map<String, Double> weights = new LinkedHashMap<>();
    var simple = exception.substring(exception.lastIndexOf('.') + 1);
    if (!simple.isBlank()) weights.put("!" + simple.toLowerCase(Locale.ROOT), EXCEPTION);
    var text =
        message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    int at = 0;
    while (at < text.length() && weights.size() < MOST) {
      if (!isPart(text.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      while (at < text.length() && isPart(text.charAt(at))) at++;
      add(text, from, at, weights);
    }
    return new FailureTerms(weights);
  }

  private static void add(String text, int from, int end, Map<String, Double> weights) {
    var written = strip(text.substring(from, end));
    if (written.length() < 2 || written.length() > LONGEST_TERM || isNumber(written)) return;
    boolean quoted = from > 0 && isQuote(text.charAt(from - 1));
    var word = written.toLowerCase(Locale.ROOT);
    if (!quoted && EMPTY_WORDS.contains(word)) return;
    boolean dotted = word.indexOf('.') > 0;
    double weight = dotted ? WHOLE : quoted || looksLikeName(written) ? NAME : WORD;
    weights.merge(word, weight, Math::max);
    if (!dotted) return;
    for (var part : word.split("\\.", -1)) {
      if (part.length() > 1 && !isNumber(part)) weights.merge(part, NAME, Math::max);
    }
  }

  private static boolean looksLikeName(String word) {
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '_' || c == '.') return true;
      if (Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1))) return true;
    }
    return false;
  }

  private static String strip(String word) {
    int from = 0;
    int end = word.length();
    while (from < end && word.charAt(from) == '.') from++;
    while (end > from && word.charAt(end - 1) == '.') end--;
    return word.substring(from, end);
  }

  private static boolean isNumber(String word) {
    boolean digit = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') digit = true;
      else if (!(c == '.' || c == '_' || (c >= 'a' && c <= 'f') || c == 'x')) return false;
    }
    return digit;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`' || c == '‘' || c == '“';
  }
}
