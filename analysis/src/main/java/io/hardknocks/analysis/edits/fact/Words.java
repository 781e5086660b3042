package io.hardknocks.analysis.edits.fact;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words in code and messages, and how alike two are. */
public final class Words {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Words that messages use as English, not as names. */
  private static final Set<String> COMMON =
      Set.of(
          "a",
          "an",
          "and",
          "are",
          "as",
          "at",
          "be",
          "but",
          "by",
          "call",
          "can",
          "cannot",
          "could",
          "did",
          "do",
          "does",
          "error",
          "errors",
          "expected",
          "first",
          "for",
          "from",
          "function",
          "get",
          "given",
          "got",
          "has",
          "have",
          "if",
          "import",
          "in",
          "instead",
          "invalid",
          "is",
          "it",
          "last",
          "line",
          "mean",
          "method",
          "missing",
          "module",
          "most",
          "must",
          "name",
          "no",
          "not",
          "object",
          "of",
          "on",
          "one",
          "only",
          "or",
          "other",
          "out",
          "recent",
          "required",
          "return",
          "self",
          "should",
          "than",
          "that",
          "the",
          "this",
          "to",
          "type",
          "unexpected",
          "use",
          "used",
          "valid",
          "value",
          "was",
          "were",
          "when",
          "with",
          "x",
          "y",
          "you",
          "your",
          "i",
          "j",
          "n",
          "print",
          "file",
          "input",
          "argument",
          "arguments",
          "attribute",
          "keyword",
          "positional",
          "None",
          "True",
          "False",
          "def",
          "lambda",
          "else",
          "elif",
          "while",
          "try",
          "except",
          "size",
          "f");

  private Words() {}

  /** The names in a piece of code that are worth looking for, as written. */
  public static Set<String> of(String code) {
    var words = new LinkedHashSet<String>();
    WORD.matcher(code)
        .results()
        .map(r -> r.group())
        .filter(w -> !COMMON.contains(w))
        .forEach(words::add);
    return words;
  }

  /** How alike two names are: 0 not at all, 1 the same. */
  public static double likeness(String a, String b) {
    var before = a.toLowerCase(Locale.ROOT);
    var after = b.toLowerCase(Locale.ROOT);
    if (before.equals(after)) return 1;
    if (before.length() > 3 && after.length() > 3) {
      if (before.contains(after) || after.contains(before)) return 0.8;
    }
    var pairs = pairs(before);
    int all = pairs.size();
    int common = 0;
    for (var pair : pairs(after)) {
      all++;
      if (pairs.contains(pair)) common++;
    }
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static Set<String> pairs(String word) {
    var pairs = new HashSet<String>();
    for (int i = 0; i + 2 <= word.length(); i++) pairs.add(word.substring(i, i + 2));
    return pairs;
  }
}
