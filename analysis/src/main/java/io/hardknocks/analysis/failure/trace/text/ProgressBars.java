package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/** Progress bars that a program drew on one line, which what came next was written behind. */
final class ProgressBars {
  private static final Pattern BAR =
      Pattern.compile("(?:it/s|s/it|B/s)(?:, [^\\]\\n]{1,200})?\\](?=[A-Za-z])");

  private ProgressBars() {}

  /** The text with a line break behind each bar that text follows on. */
  static Haystack end(Haystack text) {
    boolean any = text.hasAny("it/s", "s/it", "B/s");
    return any ? text.with(BAR.matcher(text.text()).replaceAll("$0\n")) : text;
  }
}
