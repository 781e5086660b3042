package io.hardknocks.analysis.failure.trace.line;

/** An error that a sentence quotes: {@code "ValueError: …" is what I get}. */
final class Quote {
  private Quote() {}

  /** Whether a quote begins at {@code at}, and no word ends there. */
  static boolean opensAt(String line, int at) {
    char mark = line.charAt(at);
    if (mark != '"' && mark != '\'') return false;
    return at == 0 || " (".indexOf(line.charAt(at - 1)) >= 0;
  }

  /**
   * Where a quote ends that was open before {@code rest} and has others in it; -1 when it does not.
   */
  static int end(String rest, char mark) {
    int depth = 1;
    for (int i = 1; i < rest.length(); i++) {
      if (rest.charAt(i) != mark) continue;
      boolean opens = " (=[{:".indexOf(rest.charAt(i - 1)) >= 0;
      boolean closes = i + 1 == rest.length() || " .,;)".indexOf(rest.charAt(i + 1)) >= 0;
      if (opens && !closes) depth++;
      else if (closes && !opens && --depth == 0) return i;
    }
    return -1;
  }
}
