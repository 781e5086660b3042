package io.hardknocks.analysis.prompt;

import java.util.regex.Pattern;

/** Takes the power from marks by which text becomes structure: fences, tags, headings, roles. */
final class Markup {
  /** Words that stand before a colon where a transcript changes its speaker. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)(^|[^\\p{L}\\p{N}_.])(system|assistant|user|human|developer|tool|function|ai|model)"
              + "(\\s*(?:message|prompt|instructions?|note)?\\s*):(?=\\s|$)");

  private static final Pattern FENCE = Pattern.compile("`{2,}|~{3,}");
  private static final Pattern BRACKETS =
      Pattern.compile("(?i)\\[(\\s*/?\\s*(?:inst|sys|system|assistant|user|tool[_ ]?calls?)\\s*)]");
  private static final Pattern RULE = Pattern.compile("(-|=|\\*|_){4,}|(#{2,})");

  private Markup() {}

  static String without(String text) {
    var plain = FENCE.matcher(text).replaceAll("'");
    plain = angles(plain);
    plain = BRACKETS.matcher(plain).replaceAll("($1)");
    plain = RULE.matcher(plain).replaceAll("…");
    plain = ROLE.matcher(plain).replaceAll("$1$2$3 -");
    return plain.replace("![", "! [").replace("{{", "{ {").replace("}}", "} }");
  }

  /** A tag opens where a letter, a slash, a bar or another angle follows. */
  private static String angles(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' && opens(text, i + 1)) out.append('‹');
      else if (c == '>' && closes(text, i - 1)) out.append('›');
      else out.append(c);
    }
    return out.toString();
  }

  private static boolean opens(String text, int next) {
    if (next >= text.length()) return false;
    char c = text.charAt(next);
    return Character.isLetter(c) || c == '/' || c == '|' || c == '<' || c == '!' || c == '?';
  }

  private static boolean closes(String text, int before) {
    if (before < 0) return false;
    char c = text.charAt(before);
    return Character.isLetterOrDigit(c)
        || c == '|'
        || c == '/'
        || c == '>'
        || c == '"'
        || c == '\'';
  }
}
