package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What prose quotes between backticks: {@code the job crashed with `KeyError: 'x'`}. */
final class QuotedCode {
  private static final int MOST_LINES = 12;
  private static final int SHORTEST = 5;
  private static final List<String> REPORTS =
      List.of("with", "with:", "error", "error:", "fails:", "failed:", "message", "message:");

  private QuotedCode() {}

  /** The quotes of a short text, in order; none of a long one. */
  static List<String> of(Text text) {
    return quotes(text, false);
  }

  /** Those before which the prose says that they are what was reported. */
  static List<String> reported(Text text) {
    return quotes(text, true);
  }

  private static List<String> quotes(Text text, boolean reported) {
    if (text.size() > MOST_LINES || !text.has("`")) return List.of();
    var quotes = new ArrayList<String>();
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      int open = line.indexOf('`');
      while (open >= 0) {
        int from = open;
        while (from < line.length() && line.charAt(from) == '`') from++;
        int close = line.indexOf(line.substring(open, from), from);
        if (close < 0) break;
        boolean told = !reported || announces(line.substring(0, open));
        if (told && close - from >= SHORTEST) quotes.add(line.substring(from, close).strip());
        open = line.indexOf('`', close + from - open);
      }
    }
    return quotes;
  }

  private static boolean announces(String before) {
    var words = before.strip().toLowerCase(Locale.ROOT);
    var last = words.substring(words.lastIndexOf(' ') + 1);
    return REPORTS.contains(last);
  }
}
