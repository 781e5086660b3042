package io.hardknocks.analysis.failure.trace;

import java.util.regex.Pattern;

/**
 * What stands before every line of a text that was taken from a quote, a comment or a log:
 * indentation, a comment's mark, the line's number, the time or the name of a container.
 */
final class Margin {
  private static final String MARKS = " \t#/*>$|";

  /** Marks that begin no word of an output, so that no blank has to follow. */
  private static final String LONE_MARKS = "#>";
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)? ?"
              + "|\\[\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?Z?\\] ?"
              + "|[^\\t\\n]{1,80}\\t[^\\t\\n]{1,80}\\t\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,20}Z ?"
              + "|#\\d+ \\d+\\.\\d+ ?|\\[\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?\\] ?");
  private static final Pattern GUTTER = Pattern.compile(" {0,6}\\d{1,5}[|→\\t]");
  private static final Pattern CONTAINER = Pattern.compile("[A-Za-z][\\w.-]{0,40} +\\| ?");
  private static final Pattern NUMBERED_CONTAINER =
      Pattern.compile("[A-Za-z][\\w.-]{0,40}[-_]\\d{1,3} +\\| ?");

  private static final String QUOTES = "`\"'";
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^`([^`\\n].*)`$");

  private Margin() {}

  static boolean mayHave(String text) {
    int first = first(text);
    return first < text.length() && marked(text, first);
  }

  private static int first(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\n') first++;
    return first;
  }

  /** The text without the time or the container's name that each of its lines begins with. */
  static String withoutStamps(String text) {
    int first = first(text);
    if (first == text.length()) return text;
    int end = text.indexOf('\n', first);
    boolean many = end > 0 && end < text.length() - 1;
    boolean numbered = many && GUTTER.matcher(text).region(first, text.length()).lookingAt();
    if (numbered) return without(GUTTER, text);
    if (text.charAt(first) <= ' ') return text;
    var container = many ? CONTAINER : NUMBERED_CONTAINER;
    if (TIME.matcher(text).region(first, text.length()).lookingAt()) return without(TIME, text);
    boolean named = container.matcher(text).region(first, text.length()).lookingAt();
    return named ? without(container, text) : text;
  }

  private static String without(Pattern stamp, String text) {
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) continue;
      var matcher = stamp.matcher(lines[i]);
      if (!matcher.lookingAt()) return text;
      lines[i] = lines[i].substring(matcher.end());
    }
    return String.join("\n", lines);
  }

  /** The text without the quotes that it, or each of its lines, stands in. */
  static String unquote(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (QUOTES.indexOf(first) < 0) return text;
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
  static String strip(String text) {
    var lines = text.split("\n", -1);
    int width = width(lines);
    if (width == 0) return text;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = empty(lines[i]) ? "" : lines[i].substring(width);
    }
    return String.join("\n", lines);
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
    return many && lone(margin) ? margin.length() : upToBlank(margin);
  }

  private static boolean lone(String margin) {
    return LONE_MARKS.indexOf(margin.charAt(margin.length() - 1)) >= 0;
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
