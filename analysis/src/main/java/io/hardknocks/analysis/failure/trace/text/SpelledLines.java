package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/**
 * A text that stands in a program or a notebook's file as one string for each of its lines, as
 * tests and recordings hold it.
 */
final class SpelledLines {
  private static final int FEWEST = 2;
  private static final String QUOTE = "[\"'`]";
  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*(?:[+(\\[,]\\s*)?[rRbBfFuU]{0,2}(" + QUOTE + ")(.*)\\1[+,;)\\].\\\\\\s]*$");

  private static final Pattern CLOSING = Pattern.compile("\\s*[)\\]};,]+\\s*");

  /** The entry of a map, whose name says what the text is. */
  private static final Pattern ENTRY = Pattern.compile("\\s*\"\\w{1,40}\": ");

  private SpelledLines() {}

  /** The lines as they are spelled, still escaped; the text itself when it is none of these. */
  static Haystack join(Haystack text) {
    return mayHave(text) ? text.with(join(text.text())) : text;
  }

  private static String join(String text) {
    var lines = text.split("\n", -1);
    int broken = 0;
    for (int i = 0; i < lines.length; i++) {
      var line = LINE.matcher(lines[i]);
      if (!line.matches() || ENTRY.matcher(lines[i]).lookingAt()) {
        if (CLOSING.matcher(lines[i]).matches()) lines[i] = "";
        continue;
      }
      var inner = line.group(2);
      boolean ends = inner.endsWith("\\n");
      if (ends) broken++;
      lines[i] = unquoted(ends ? inner.substring(0, inner.length() - 2) : inner, line.group(1));
    }
    return broken < FEWEST ? text : String.join("\n", lines);
  }

  private static boolean mayHave(Haystack text) {
    return text.hasAny("\\n\"", "\\n'", "\\n`") && text.text().indexOf('\n') > 0;
  }

  private static String unquoted(String inner, String quote) {
    return inner.indexOf('\\') < 0
        ? inner
        : inner.replace("\\" + quote, quote).replace("\\n", "\n");
  }
}
