package io.hardknocks.analysis.redact;

import java.util.Set;

/**
 * The words of a name in snake, kebab or camel case: the letters without separators, and where
 * words begin.
 */
final class Words {
  private final StringBuilder letters = new StringBuilder();
  private final boolean[] begins;

  Words(String text, int start, int end) {
    begins = new boolean[end - start + 1];
    boolean separated = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '_' || c == '-') {
        separated = true;
        continue;
      }
      begins[letters.length()] = separated || isHump(text, i, start, end);
      letters.append((char) (Letters.isUpper(c) ? c | 0x20 : c));
      separated = false;
    }
  }

  /**
   * An upper-case letter after a lower-case one, or the last of several before a lower-case one.
   */
  private static boolean isHump(String text, int i, int start, int end) {
    if (i == start || !Letters.isUpper(text.charAt(i))) return false;
    char before = text.charAt(i - 1);
    if (Letters.isLower(before) || Letters.isDigit(before)) return true;
    return i + 1 < end && Letters.isUpper(before) && Letters.isLower(text.charAt(i + 1));
  }

  boolean endWith(String end, boolean asWords) {
    int start = letters.length() - end.length();
    if (start < 0 || letters.indexOf(end, start) != start) return false;
    return !asWords || begins[start];
  }

  boolean haveAny(Set<String> wanted) {
    int start = 0;
    for (int i = 1; i <= letters.length(); i++) {
      if (i < letters.length() && !begins[i]) continue;
      if (i < letters.length() + 1 && wanted.contains(letters.substring(start, i))) return true;
      start = i;
    }
    return false;
  }
}
