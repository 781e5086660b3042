package io.hardknocks.analysis.failure.trace.text;

import java.util.regex.Pattern;

/** Progress bars that a program drew on one line, which what came next was written behind. */
final class ProgressBars {
  private static final Pattern BAR =
      Pattern.compile("(?:it/s|s/it|B/s)(?:, [^\\]\\n]{1,200})?\\](?=[A-Za-z])");

  private ProgressBars() {}

  /** The text with a line break behind each bar that text follows on. */
  static String end(String text) {
    boolean any = text.contains("it/s") || text.contains("s/it") || text.contains("B/s");
    return any ? BAR.matcher(text).replaceAll("$0\n") : text;
  }
}
