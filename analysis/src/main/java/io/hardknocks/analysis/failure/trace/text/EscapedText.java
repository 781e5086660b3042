package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that was written as a string of JSON or YAML, or with its line breaks lost: as logs,
 * tables and reports of tools hold it.
 */
final class EscapedText {
  private static final String HEADER = "(most recent call last):";

  /** How a frame begins in a string between single quotes: its own quotes are not escaped. */
  private static final String FILE = "File \"";

  /** Where an editor keeps the trace of a cell that failed, with its line breaks as they are. */
  private static final String STACK = "\"stack\": \"";

  /** Frames that a line of a log has in a string. */
  private static final String FRAME = "\\n  File \"";

  private static final Pattern FOLDED = Pattern.compile("\\\\\\n\\s*(?:\\\\(?= ))?");
  private static final Pattern FLAT_START =
      Pattern.compile(
          " +(?=File \"[^\"]{1,300}\", line \\d|Traceback \\(most recent|During handling of the above"
              + "|The above exception was|[A-Za-z_][\\w.]{2,100}(?:Error|Exception|Exit): )");

  /** A line break within a string: one right before its end is of a value that is shown. */
  private static final Pattern BREAK = Pattern.compile("\\\\n(?![\"'])");

  private static final Pattern UNICODE = Pattern.compile("\\\\u[0-9a-fA-F]{4}");

  private EscapedText() {}

  /** The text as it was before; itself when nothing of it is escaped. */
  static Haystack restore(Haystack text) {
    boolean escaped = text.text().indexOf('\\') >= 0 || text.has(STACK);
    var restored = escaped ? restore(text.text()) : unfolded(text.text(), text.indexOf(HEADER));
    return text.with(restored);
  }

  private static String restore(String text) {
    int stack = text.startsWith("{") ? text.indexOf(STACK) : -1;
    if (stack > 0) {
      var told = text.substring(stack + STACK.length(), text.lastIndexOf('"') + 1);
      if (told.indexOf('\n') >= 0) return told.substring(0, told.length() - 1);
    }
    int header = text.indexOf(HEADER);
    int below = header + HEADER.length();
    if (header >= 0 && (text.startsWith("\\n", below) || text.startsWith("\\r\\n", below))) {
      return string(text, header);
    }
    int broken = text.indexOf("\\n");
    if (broken > 0 && text.indexOf('\n') < 0) {
      if (!BREAK.matcher(text).find()) return text;
      boolean data = text.charAt(0) == '{' || text.charAt(0) == '[';
      return data ? string(text, broken) : twice(unescape(closed(text, broken)));
    }
    if (broken > 0 && text.contains(FRAME)) return text.replace("\\n", "\n");
    return unfolded(text, header);
  }

  /** With a line for each frame again, where a header has its first behind it. */
  private static String unfolded(String text, int header) {
    boolean flat = header >= 0 && isFlat(text, header + HEADER.length());
    return flat ? FLAT_START.matcher(text).replaceAll("\n") : text;
  }

  /** Whether nothing but blanks is between a header and the first frame. */
  private static boolean isFlat(String text, int below) {
    int i = below;
    while (i < text.length() && text.charAt(i) == ' ') i++;
    return i > below && text.startsWith(FILE, i);
  }

  /** Without what stands behind the string that the text was cut out of. */
  private static String closed(String text, int from) {
    if (!text.contains("\\\"")) return text;
    int close = 0;
    while (close < text.length() && !quote(text, close, '"')) close++;
    boolean ends =
        close > from && (close + 1 >= text.length() || ",}]".indexOf(text.charAt(close + 1)) >= 0);
    return ends ? text.substring(0, close) : text;
  }

  /** A string that was written into another one is still escaped. */
  private static String twice(String once) {
    int first = once.indexOf("\\n");
    return first >= 0 && once.indexOf("\\n", first + 1) > 0 ? unescape(once) : once;
  }

  /** The string that {@code at} is in, without quotes and escapes. */
  private static String string(String text, int at) {
    char mark = text.indexOf(FILE, at) < 0 ? '"' : '\'';
    int open = at;
    while (open > 0 && !quote(text, open - 1, mark)) open--;
    int close = mark == '"' || open > 0 ? at : text.length();
    while (close < text.length() && !quote(text, close, mark)) close++;
    return unescape(FOLDED.matcher(text.substring(open, close)).replaceAll(""));
  }

  private static boolean quote(String text, int at, char mark) {
    return text.charAt(at) == mark && (at == 0 || text.charAt(at - 1) != '\\');
  }

  /** What a backslash and this character stand for; {@code null} for nothing else. */
  private static @Nullable String meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "";
      case '"' -> "\"";
      case '\'' -> "'";
      case '\\' -> "\\";
      default -> null;
    };
  }

  private static String unescape(String text) {
    var plain = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (next == 'u' && UNICODE.matcher(text).region(i, text.length()).lookingAt()) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 6;
        continue;
      }
      var meant = meaning(next);
      plain.append(meant == null ? String.valueOf(c) : meant);
      i += meant == null ? 1 : 2;
    }
    return plain.toString();
  }
}
