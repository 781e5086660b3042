package io.hardknocks.analysis.redact;

import org.jspecify.annotations.Nullable;

/**
 * What stands after {@code =} or {@code :}.
 *
 * @param start of the content, inside of the quotes
 * @param spaced whether blanks stood before it
 */
record Value(String text, int start, int end, boolean quoted, boolean spaced) {
  private static final int MOST_BLANKS = 40;

  /** A bare value longer than this is no expression of a program; also keeps the scan linear. */
  private static final int LONGEST_BARE = 256;

  String content() {
    return text.substring(start, end);
  }

  /** The character after it, a line end at the end of the text. */
  char next() {
    return end < text.length() ? text.charAt(end) : '\n';
  }

  /** Whether nothing but blanks follows on its line. */
  boolean endsLine() {
    int i = end;
    while (i < text.length() && Letters.isBlank(text.charAt(i))) i++;
    return i == text.length() || Letters.isLineEnd(text.charAt(i)) || text.startsWith("\\n", i);
  }

  /** The value at {@code at}, {@code null} when there is none on the line. */
  static @Nullable Value read(String text, int at) {
    int i = skipBlanks(text, at);
    if (i == text.length() || Letters.isLineEnd(text.charAt(i))) return null;
    var quoted = quoted(text, i, i > at);
    if (quoted != null) return quoted.start == quoted.end || quoted.isBehindQuote() ? null : quoted;
    int end = bareEnd(text, i);
    return end == i ? null : new Value(text, i, end, false, i > at);
  }

  /** The literal that begins at {@code at}, {@code null} when none does. */
  static @Nullable Value quoted(String text, int at, boolean spaced) {
    int open = at;
    while (open < text.length() && open - at < 2 && "rRbBuUfF@".indexOf(text.charAt(open)) >= 0)
      open++;
    int slashes = open;
    while (slashes < text.length() && slashes - open < 3 && text.charAt(slashes) == '\\') slashes++;
    if (slashes == text.length() || !Letters.isQuote(text.charAt(slashes))) return null;
    char quote = text.charAt(slashes);
    boolean triple = slashes == open && text.startsWith(String.valueOf(quote).repeat(3), open);
    int start = slashes + (triple ? 3 : 1);
    return new Value(text, start, close(text, start, quote, slashes - open), true, spaced);
  }

  /**
   * Where the literal ends: at its quote, behind as many backslashes as at its start, or with the
   * line.
   */
  private static int close(String text, int start, char quote, int escapes) {
    int slashes = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.isLineEnd(c)) return i;
      if (c == quote && (escapes == 0 ? slashes % 2 == 0 : slashes <= escapes))
        return i - Math.min(slashes, escapes);
      slashes = c == '\\' ? slashes + 1 : 0;
    }
    return text.length();
  }

  /** The quote ended a text before: {@code getpass("Password: ")}. */
  private boolean isBehindQuote() {
    return ")],;}".indexOf(text.charAt(start)) >= 0;
  }

  private static int bareEnd(String text, int start) {
    int i = start;
    while (i < text.length() && i - start <= LONGEST_BARE && !endsBare(text, i)) i++;
    return i;
  }

  private static boolean endsBare(String text, int at) {
    char c = text.charAt(at);
    if (c <= ' ' || Letters.isQuote(c) || ";&,)}]<>|".indexOf(c) >= 0) return true;
    return c == '\\' && at + 1 < text.length() && "nrt\"'".indexOf(text.charAt(at + 1)) >= 0;
  }

  static int skipBlanks(String text, int at) {
    int i = at;
    while (i < text.length() && i - at < MOST_BLANKS && Letters.isBlank(text.charAt(i))) i++;
    return i;
  }

  /** Whether it goes on after its end: a bare one is read only so far. */
  boolean isLong() {
    return !quoted && end - start > LONGEST_BARE;
  }

  /** Where it ends, also when it is long. */
  int realEnd() {
    int i = end;
    if (isLong()) while (i < text.length() && !endsBare(text, i)) i++;
    return i;
  }
}
