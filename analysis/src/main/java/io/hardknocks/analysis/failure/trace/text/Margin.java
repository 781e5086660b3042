package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/**
 * What stands around the lines of a text that was taken from a quote or a comment: indentation, a
 * comment's mark, quotes.
 */
final class Margin {
  private static final String MARKS = " \t#/*>$|";

  /** Marks that begin no word of an output, so that no blank has to follow. */
  private static final String LONE_MARKS = "#>";

  private static final String INDENTED = "    ";
  private static final String ARROW = "\n    --";

  private static final String QUOTES = "`\"'";
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^`([^`\\n].*)`$");

  private Margin() {}

  private static boolean mayHave(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\n') first++;
    return first < text.length() && marked(text, first);
  }

  /** The text without the quotes that it, or each of its lines, stands in. */
  static Haystack unquote(Haystack text) {
    return text.with(unquote(text.text()));
  }

  private static String unquote(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (QUOTES.indexOf(first) < 0 || text.startsWith("``")) return text;
    var whole = text.strip();
    if (whole.length() < 3 || whole.charAt(whole.length() - 1) != first) return text;
    if (first == '`' && each(whole)) return QUOTED_LINE.matcher(whole).replaceAll("$1");
    boolean one = whole.indexOf(first, 1) == whole.length() - 1 || whole.indexOf('\n') > 0;
    return one ? whole.substring(1, whole.length() - 1) : text;
  }

  private static boolean each(String text) {
    for (var line : text.split("\n", -1)) {
      if (!line.isBlank() && !QUOTED_LINE.matcher(line).matches()) return false;
    }
    return text.indexOf('\n') > 0;
  }

  /** The text without the margin that all of its lines share; itself when there is none. */
  static Haystack strip(Haystack text) {
    return mayHave(text.text()) ? text.with(strip(text.text())) : text;
  }

  private static String strip(String text) {
    var lines = text.split("\n", -1);
    int width = width(lines);
    if (width == 0) return text;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = empty(lines[i]) ? "" : lines[i].substring(width);
    }
    return String.join("\n", lines);
  }

  /**
   * The text without the margin of all of its lines but the first, which was cut off at its
   * beginning; itself unless an arrow points to the code below.
   */
  static Haystack stripBelow(Haystack text) {
    return text.has(ARROW) ? text.with(stripBelow(text.text())) : text;
  }

  private static String stripBelow(String text) {
    int below = text.indexOf('\n') + 1;
    while (below > 0 && text.startsWith("\n", below)) below++;
    boolean cut = below > 0 && !text.startsWith(INDENTED) && text.startsWith(INDENTED, below);
    return cut ? text.substring(0, below) + strip(text.substring(below)) : text;
  }

  private static int width(String[] lines) {
    var margin = "";
    boolean found = false;
    for (var line : lines) {
      if (empty(line)) continue;
      margin = found ? shared(margin, line) : line.substring(0, run(line));
      found = true;
      if (margin.isEmpty()) return 0;
    }
    boolean many = lines.length > 1;
    return many && alone(margin) ? margin.length() : upToBlank(margin);
  }

  private static boolean alone(String margin) {
    if (margin.isEmpty()) return false;
    return margin.endsWith("//") || LONE_MARKS.indexOf(margin.charAt(margin.length() - 1)) >= 0;
  }

  /** Whether nothing but a margin is in the line. */
  private static boolean empty(String line) {
    return run(line) == line.length();
  }

  private static int run(String line) {
    int i = 0;
    while (i < line.length() && marked(line, i)) i++;
    return i;
  }

  private static boolean marked(String line, int at) {
    return MARKS.indexOf(line.charAt(at)) >= 0 || comments(line, at) || comments(line, at - 1);
  }

  /** The two dashes of a comment in SQL. */
  private static boolean comments(String line, int at) {
    if (at < 0 || !line.startsWith("--", at)) return false;
    boolean alone = at == 0 || line.charAt(at - 1) <= ' ';
    return alone && (at + 2 == line.length() || line.charAt(at + 2) == ' ');
  }

  private static String shared(String margin, String line) {
    int i = 0;
    while (i < margin.length() && i < line.length() && alike(margin, line, i)) i++;
    return margin.substring(0, i);
  }

  /** Behind a comment's mark a tab is as good as a blank. */
  private static boolean alike(String margin, String line, int i) {
    if (margin.charAt(i) == line.charAt(i)) return true;
    boolean blanks = margin.charAt(i) <= ' ' && line.charAt(i) <= ' ';
    return blanks && i > 0 && margin.charAt(i - 1) > ' ';
  }

  /** A mark without a blank behind it may begin a word: {@code /usr/bin/ld}. */
  private static int upToBlank(String margin) {
    int i = margin.length();
    while (i > 0 && margin.charAt(i - 1) > ' ') i--;
    return i;
  }
}
