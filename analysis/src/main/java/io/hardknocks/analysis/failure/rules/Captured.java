package io.hardknocks.analysis.failure.rules;

/** A name that was cut out of a message, which may have brought along what stood behind it. */
final class Captured {
  private static final String MARKS = ",;:";
  private static final String OPENERS = "([{";
  private static final String CLOSERS = ")]}";
  private static final String QUOTES = "'\"`";

  private Captured() {}

  /** Without a closing bracket or quote that nothing opened, and without marks at the end. */
  static String tidy(String text) {
    int end = text.length();
    while (end > 0 && isLoose(text, end)) end--;
    return end == text.length() || !saysAnything(text, end) ? text : text.substring(0, end).strip();
  }

  private static boolean isLoose(String text, int end) {
    char last = text.charAt(end - 1);
    if (MARKS.indexOf(last) >= 0) return true;
    if (QUOTES.indexOf(last) >= 0) return count(text, end, String.valueOf(last)) % 2 == 1;
    return CLOSERS.indexOf(last) >= 0 && count(text, end, OPENERS) < count(text, end, CLOSERS);
  }

  /** Of any kind, for an interval may be open at one end: {@code [0, 1)}. */
  private static int count(String text, int end, String wanted) {
    int count = 0;
    for (int i = 0; i < end; i++) if (wanted.indexOf(text.charAt(i)) >= 0) count++;
    return count;
  }

  private static boolean saysAnything(String text, int end) {
    for (int i = 0; i < end; i++) if (Character.isLetterOrDigit(text.charAt(i))) return true;
    return false;
  }
}
