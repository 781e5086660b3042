package io.hardknocks.analysis.edits;

/**
 * The part of two huge texts in which they differ: whole lines from the first difference on, cut to
 * a bound.
 *
 * @param lines how many lines were left out before it
 */
record Window(String before, String after, int lines) {
  private static final int LONGEST = 400_000;

  /** Texts of usual length as they are. */
  static Window of(String before, String after) {
    if (before.length() <= LONGEST && after.length() <= LONGEST)
      return new Window(before, after, 0);
    int start = 0;
    int shorter = Math.min(before.length(), after.length());
    while (start < shorter && before.charAt(start) == after.charAt(start)) start++;
    start = before.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int tail = 0;
    while (tail < shorter - start
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail))
      tail++;
    return new Window(
        cut(before, start, before.length() - tail),
        cut(after, start, after.length() - tail),
        (int) before.substring(0, start).chars().filter(c -> c == '\n').count());
  }

  private static String cut(String text, int start, int end) {
    int next = text.indexOf('\n', end);
    int lineEnd = next < 0 ? text.length() : next;
    return text.substring(start, Math.min(lineEnd, start + LONGEST));
  }
}
