package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line says before the error that it leads up to: a bullet, a label, the head of a log's
 * record, the mark that opens a quote.
 */
final class Lead {
  private static final int MOST_LINES = 24;
  private static final int MOST_STARTS = 10;
  private static final int MOST = 60;
  private static final int LONGEST = 400;
  private static final int MOST_INDENT = 3;

  /** How many lines of the text an error may have that a line leads up to. */
  private static final int MOST_REST = 60;

  private static final String QUOTES = "`\"'“‘";
  private static final String OPENERS = "(|#：";
  private static final String CLOSES = "`\"'”’";

  private Lead() {}

  /** The text from each place on at which an error may begin behind a lead, in order. */
  static List<Text> without(Text text) {
    var rest = new ArrayList<Text>();
    int lines = 0;
    for (int i = 0; i < text.size() && lines < MOST_LINES && rest.size() < MOST; i++) {
      if (text.line(i).isEmpty()) continue;
      lines++;
      for (int start : starts(text.line(i))) rest.add(from(text, i, start));
    }
    return rest;
  }

  private static List<Integer> starts(String line) {
    var starts = new ArrayList<Integer>();
    int end = Math.min(line.length(), LONGEST);
    for (int i = 1; i < end && starts.size() < MOST_STARTS; i++) {
      if (begins(line, i) && (leads(line, i) || isPlace(line, i))) starts.add(i);
    }
    return starts;
  }

  /** Whether a word is the place of a compiler's error: {@code src/main.c:14:10:}. */
  private static boolean isPlace(String line, int at) {
    if (line.charAt(at - 1) != ' ') return false;
    int end = line.indexOf(' ', at);
    int colon = line.indexOf(':', at);
    int dot = line.lastIndexOf('.', Math.max(at, colon));
    boolean ends = end > colon && line.charAt(end - 1) == ':';
    return dot > at && ends && Character.isDigit(line.charAt(colon + 1));
  }

  private static boolean begins(String line, int at) {
    char c = line.charAt(at);
    return Character.isLetter(c) || c == '/' || c == '.' || c == '_' || c == '*';
  }

  /** Whether what stands before {@code at} ends as a lead does. */
  private static boolean leads(String line, int at) {
    char before = line.charAt(at - 1);
    if (QUOTES.indexOf(before) >= 0) return at == 1 || !isWord(line.charAt(at - 2));
    if (before == '/') return line.startsWith("//", at - 2) && !line.startsWith(":", at - 3);
    return before == ' ' ? endsInMark(line, at - 1) : OPENERS.indexOf(before) >= 0;
  }

  /** Whether no word but a mark stands before the blank: {@code Error: }, {@code - }. */
  private static boolean endsInMark(String line, int blank) {
    if (blank == 0) return true;
    char last = line.charAt(blank - 1);
    return last == ' ' ? blank < MOST_INDENT : !isWord(last) && last != ',';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** A quote ends where it is closed; all else goes on to the end of the text. */
  private static Text from(Text text, int index, int start) {
    var line = text.line(index);
    int kind = QUOTES.indexOf(line.charAt(start - 1));
    int close = kind < 0 ? -1 : closing(line, start, kind);
    if (close > start) return Text.of(line.substring(start, close));
    var rest = line.substring(start);
    int end = Math.min(text.size(), index + MOST_REST);
    return Text.of(end == index + 1 ? rest : rest + "\n" + text.join(index + 1, end));
  }

  private static int closing(String line, int start, int kind) {
    char close = CLOSES.charAt(kind);
    return close == '`' ? line.indexOf(close, start) : line.lastIndexOf(close);
  }
}
