package io.hardknocks.analysis.failure.fingerprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * Replaces the parts of a message that change from run to run: numbers (but not codes of errors),
 * addresses, hashes, ids, dates, times, the folders of paths, and quoted data. Quoted symbols stay,
 * for the name of a missing key, module or attribute is what the problem is about. One pass, no
 * regular expressions.
 */
public final class Parameters {
  private static final Set<String> VALUED =
      Set.of(
          "ValueError",
          "NumberFormatException",
          "JSONDecodeError",
          "DateTimeParseException",
          "IllegalArgumentException",
          "ParseException",
          "UnicodeDecodeError",
          "UnicodeEncodeError");
  private static final Set<String> BEFORE_VALUE =
      Set.of(
          "literal",
          "string",
          "value",
          "input",
          "got",
          "float",
          "int",
          "data",
          "text",
          "received",
          "was",
          "is",
          "date",
          "token",
          "10",
          "url",
          "query",
          "entry",
          "line",
          "given",
          "reason");
  private static final Set<String> BEFORE_SYMBOL =
      Set.of(
          "column",
          "columns",
          "module",
          "attribute",
          "key",
          "name",
          "named",
          "argument",
          "arguments",
          "parameter",
          "option",
          "field",
          "feature",
          "function",
          "class",
          "method",
          "type",
          "keyword",
          "variable",
          "package",
          "table",
          "codec",
          "missing",
          "unexpected",
          "unknown",
          "import",
          "object",
          "property",
          "reading",
          "from",
          "member",
          "symbol",
          "mean",
          "instead",
          "label",
          "labels",
          "relation",
          "trait",
          "crate",
          "macro",
          "command",
          "in");
  private static final Set<String> BEFORE_CODE =
      Set.of(
          "code",
          "status",
          "errno",
          "http",
          "error",
          "winerror",
          "exit",
          "signal",
          "sqlstate",
          "version");

  private final String text;
  private final boolean valued;
  private final List<Replaced> replaced;
  private final StringBuilder out;
  private int at;

  /** What was replaced, and by what. */
  public record Replaced(String text, String placeholder) {
    public Replaced {
      requireNonNull(text, "text");
      requireNonNull(placeholder, "placeholder");
    }
  }

  private Parameters(String text, boolean valued, List<Replaced> replaced) {
    this.text = text;
    this.valued = valued;
    this.replaced = replaced;
    this.out = new StringBuilder(text.length());
  }

  /** Whether errors of this type mostly quote data and not symbols. */
  static boolean aboutValue(String type) {
    return VALUED.contains(type);
  }

  static String replace(String text, boolean valued, List<Replaced> replaced) {
    return new Parameters(text, valued, replaced).replace();
  }

  private String replace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quotes(c) && quoted(c)) continue;
      if (Words.starts(c)) {
        word();
      } else {
        out.append(c);
        at++;
      }
    }
    return Words.collapse(out);
  }

  private static boolean quotes(char c) {
    return c == '\'' || c == '"' || c == '`' || c == '‘' || c == '“';
  }

  private static char closing(char c) {
    if (c == '‘') return '’';
    return c == '“' ? '”' : c;
  }

  private boolean quoted(char open) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) return false;
    int close = text.indexOf(closing(open), at + 1);
    if (close < 0 || close - at > 200) return false;
    var inner = text.substring(at + 1, close);
    var before = Words.before(out);
    boolean data = inner.indexOf(' ') >= 0 && inner.length() > 40;
    boolean symbol = BEFORE_SYMBOL.contains(before) || (!valued && !BEFORE_VALUE.contains(before));
    if (!symbol || data) {
      put(inner, "<str>");
    } else {
      out.append('\'').append(Words.parameterised(inner, replaced)).append('\'');
    }
    at = close + 1;
    return true;
  }

  private void word() {
    int end = at;
    while (end < text.length() && Words.continues(text, end)) end++;
    while (end > at + 1 && Words.trails(text.charAt(end - 1))) end--;
    var word = text.substring(at, end);
    at = end;
    boolean code =
        word.length() <= 5 && Words.digits(word) && BEFORE_CODE.contains(Words.before(out));
    out.append(code ? word : Words.parameterised(word, replaced));
  }

  private void put(String what, String placeholder) {
    replaced.add(new Replaced(what, placeholder));
    out.append(placeholder);
  }
}
