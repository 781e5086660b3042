package io.hardknocks.analysis.failure.fingerprint;

import io.hardknocks.analysis.failure.fingerprint.Parameters.Replaced;
import java.util.List;
import java.util.Locale;

/** What a single word of a message is: a number, an address, a path, an id, or just a word. */
final class Words {
  private Words() {}

  static boolean starts(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '/'
        || c == '~'
        || c == '\\'
        || c == '.';
  }

  /** Whether a word goes on at {@code at}; a minus, colon or dot only between its parts. */
  static boolean continues(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || c == '_' || c == '/' || c == '\\' || c == '.' || c == '%')
      return true;
    if (c == '~' || c == '@') return true;
    boolean between = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (c == '-' || c == '+') return between;
    if (c != ':' || at == 0) return false;
    boolean url = text.startsWith("://", at);
    boolean drive = at + 1 < text.length() && text.charAt(at + 1) == '\\';
    return url || drive || (between && Character.isDigit(text.charAt(at + 1)));
  }

  static boolean trails(char c) {
    return c == '.' || c == ':';
  }

  static boolean digits(String word) {
    for (int i = 0; i < word.length(); i++) if (!digit(word.charAt(i))) return false;
    return !word.isEmpty();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The last word before the end of {@code out}, in lower case. */
  static String before(StringBuilder out) {
    int end = out.length();
    while (end > 0 && !Character.isLetterOrDigit(out.charAt(end - 1))) end--;
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(out.charAt(start - 1))) start--;
    return out.substring(start, end).toLowerCase(Locale.ROOT);
  }

  static String parameterised(String word, List<Replaced> replaced) {
    var stable = stable(word);
    if (!stable.equals(word)) replaced.add(new Replaced(word, stable));
    return stable;
  }

  private static String stable(String word) {
    int scheme = word.indexOf("://");
    if (scheme > 0) return url(word, scheme);
    if (address(word)) return "<addr>";
    if (number(word)) return "<n>";
    if (id(word)) return "<n>";
    if (word.indexOf('/') >= 0 || word.indexOf('\\') >= 0) return path(word);
    return numbersOf(word);
  }

  /** The host names a problem, the rest of the address a request. */
  private static String url(String word, int scheme) {
    int end = word.indexOf('/', scheme + 3);
    var host = end < 0 ? word : word.substring(0, end);
    int port = host.indexOf(':', scheme + 3);
    if (port > 0) host = host.substring(0, port);
    return numbersOf(host) + (end < 0 ? "" : "/<path>");
  }

  private static boolean address(String word) {
    return word.length() > 2 && word.startsWith("0x") && hex(word, 2);
  }

  private static boolean hex(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (Character.digit(word.charAt(i), 16) < 0) return false;
    }
    return true;
  }

  /** Numbers, dates, times, sizes, versions, Internet addresses: digits and what joins them. */
  private static boolean number(String word) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (digit(c)) digits++;
      else if (Character.isLetter(c)) letters++;
      else if (c == '/' || c == '\\' || c == '_' || c == '@') return false;
    }
    return digits > 0 && digit(word.charAt(0)) && letters <= 3;
  }

  /**
   * UUIDs, hashes and other long words that mix digits and letters. They have the placeholder of
   * numbers, for some of them happen to have no letters.
   */
  private static boolean id(String word) {
    int digits = 0;
    int plain = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (digit(c)) digits++;
      if (Character.digit(c, 16) >= 0) plain++;
      else if (c != '-') return false;
    }
    return plain >= 16 || (digits > 0 && plain >= 8 && digits < word.length());
  }

  /** The name of the file, without its folders. */
  private static String path(String word) {
    int end = word.length();
    while (end > 1 && (word.charAt(end - 1) == '/' || word.charAt(end - 1) == '\\')) end--;
    int slash = Math.max(word.lastIndexOf('/', end - 1), word.lastIndexOf('\\', end - 1));
    if (slash < 0) return numbersOf(word);
    var name = word.substring(slash + 1, end);
    boolean temporary = name.startsWith("tmp") && name.indexOf('.') < 0;
    return temporary || name.isEmpty() ? "<path>" : "<path>/" + (id(name) ? "<n>" : fileName(name));
  }

  /** All digits of a file's name may change. */
  private static String fileName(String name) {
    return withNumbers(name, 1);
  }

  /** Digits that end a short word are part of its name (float64); longer runs are not. */
  private static String numbersOf(String word) {
    boolean file = word.indexOf('.') > 0 && !digit(word.charAt(word.length() - 1));
    return withNumbers(word, file ? 1 : 4);
  }

  private static String withNumbers(String word, int shortest) {
    StringBuilder changed = null;
    int from = 0;
    for (int i = 0; i < word.length(); ) {
      int end = i;
      while (end < word.length() && digit(word.charAt(end))) end++;
      boolean apart = i == 0 || !Character.isLetter(word.charAt(i - 1));
      if (end > i && (end - i >= shortest || (apart && shortest > 1 && i > 0))) {
        if (changed == null) changed = new StringBuilder(word.length());
        changed.append(word, from, i).append("<n>");
        from = end;
      }
      i = Math.max(end, i + 1);
    }
    return changed == null ? word : changed.append(word, from, word.length()).toString();
  }

  /** The text with each list of numbers or strings as one of them, and single spaces. */
  static String collapse(StringBuilder text) {
    var lists = collapse(text.toString(), "<n>");
    return collapse(lists, "<str>");
  }

  private static String collapse(String text, String placeholder) {
    int first = text.indexOf(placeholder);
    if (first < 0) return text;
    var out = new StringBuilder(text.length());
    int from = 0;
    while (first >= 0) {
      int end = first + placeholder.length();
      out.append(text, from, end);
      int next = text.indexOf(placeholder, end);
      while (next >= 0 && separates(text, end, next)) {
        end = next + placeholder.length();
        next = text.indexOf(placeholder, end);
      }
      from = end;
      first = next;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean separates(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ',' && c != ' ' && c != '\'' && c != '"' && c != '-' && c != '+') return false;
    }
    return to > from;
  }
}
