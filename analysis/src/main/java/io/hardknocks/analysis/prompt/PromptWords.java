package io.hardknocks.analysis.prompt;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words by which requests and failures are compared. */
public final class PromptWords {
  private static final int LONGEST = 20_000;
  private static final int MOST = 500;
  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "and",
          "for",
          "with",
          "that",
          "this",
          "from",
          "into",
          "then",
          "than",
          "use",
          "are",
          "was",
          "not",
          "has",
          "have",
          "its",
          "all",
          "each",
          "please",
          "write",
          "make",
          "create",
          "script",
          "code",
          "program",
          "file",
          "using",
          "instead",
          "should",
          "must",
          "will",
          "can",
          "you",
          "your",
          "module",
          "object",
          "attribute",
          "error",
          "named",
          "python",
          "javascript",
          "import",
          "got",
          "unexpected",
          "argument",
          "keyword",
          "line",
          "new",
          "add",
          "get",
          "set");

  private PromptWords() {}

  /** Of a text; dotted and underscored names by their parts, plurals by their singular. */
  public static Set<String> of(String text) {
    var words = new TreeSet<String>();
    int end = Math.min(text.length(), LONGEST);
    int at = 0;
    while (at < end && words.size() < MOST) {
      int from = at;
      while (at < end && Character.isLetterOrDigit(text.charAt(at))) at++;
      if (at - from > 2 && at - from < 40) add(text.substring(from, at), words);
      if (at == from) at++;
    }
    return Collections.unmodifiableSet(words);
  }

  private static void add(String written, Set<String> words) {
    var word = written.toLowerCase(Locale.ROOT);
    if (EMPTY.contains(word) || word.chars().allMatch(Character::isDigit)) return;
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    words.add(plural ? word.substring(0, word.length() - 1) : word);
  }
}
