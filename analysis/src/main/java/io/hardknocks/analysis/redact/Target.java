package io.hardknocks.analysis.redact;

import org.jspecify.annotations.Nullable;

/**
 * The name before an operator.
 *
 * @param operator {@code =}, {@code :} or {@code ,}
 * @param tight whether the operator follows at once
 */
record Target(String text, int start, int end, char operator, boolean quoted, boolean tight) {
  private static final int MOST_BLANKS = 40;

  static @Nullable Target before(String text, int anchor, int from) {
    char operator = text.charAt(anchor);
    int i = anchor;
    if (operator == '=')
      while (i > from && anchor - i < 2 && "!:+?|".indexOf(text.charAt(i - 1)) >= 0) i--;
    int tightEnd = i;
    while (i > from && tightEnd - i < MOST_BLANKS && Letters.isBlank(text.charAt(i - 1))) i--;
    boolean tight = i == anchor;
    boolean index = i > from && text.charAt(i - 1) == ']';
    if (index) i--;
    boolean quoted = i > from && Letters.isQuote(text.charAt(i - 1));
    if (quoted) {
      i--;
      while (i > from && text.charAt(i - 1) == '\\') i--;
    } else if (index || operator == ',') {
      return null;
    }
    int start = SecretNames.startOf(text, i, from);
    return start == i ? null : new Target(text, start, i, operator, quoted, tight);
  }

  /** {@code DB_PASS=…}, as a shell or an {@code .env} file has it: upper case, no blank. */
  boolean isEnvironment() {
    if (operator != '=' || !tight || quoted) return false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Letters.isUpper(c) && !Letters.isDigit(c) && c != '_') return false;
    }
    return true;
  }

  /** Whether it is the first word of its line, behind a dash of a list perhaps. */
  boolean beginsLine() {
    int i = start;
    while (i > 0
        && start - i < MOST_BLANKS
        && (Letters.isBlank(text.charAt(i - 1)) || text.charAt(i - 1) == '-')) i--;
    return i == 0 || Letters.isLineEnd(text.charAt(i - 1)) || text.startsWith("\\n", i - 2);
  }
}
