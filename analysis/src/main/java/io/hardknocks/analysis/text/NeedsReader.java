package io.hardknocks.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads what a regular expression needs: of things in a row the most telling, of alternatives what
 * each needs. What may be left out, classes of characters and what is only looked at count for
 * nothing. An expression that has anything rare needs nothing, as far as this knows.
 */
final class NeedsReader {
  private static final int SHORTEST = 3;

  /** Escapes of one letter that stand for no letter. */
  private static final String KINDS = "dDsSwWbBAzZGRhHvVtnrfae";

  /** Flags that leave the other case of a letter of ASCII as it is. */
  private static final String FLAGS = "imsx-";

  /** Stands for what is no character of ASCII, or for more than one character. */
  private static final char NONE = 0;

  private enum Times {
    ONCE,
    MORE,
    MAY_LACK
  }

  private final String regex;
  private boolean spaced;
  private int at;

  NeedsReader(String regex) {
    this.regex = regex;
  }

  /** Literals in lower case; empty when it cannot be told. */
  List<String> read() {
    try {
      var needs = alternatives();
      return at == regex.length() ? needs : List.of();
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return List.of();
    }
  }

  /** What stands up to the end of a group needs nothing when one alternative does not. */
  private List<String> alternatives() {
    var needs = new ArrayList<String>();
    boolean each = true;
    for (boolean more = true; more; ) {
      var one = row();
      each &= !one.isEmpty();
      needs.addAll(one);
      more = at < regex.length() && regex.charAt(at) == '|';
      if (more) at++;
    }
    return each ? needs : List.of();
  }

  private List<String> row() {
    List<String> best = List.of();
    var run = new StringBuilder();
    while (skipBlanks() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      boolean opens = regex.charAt(at) == '(';
      List<String> inner = opens ? group() : List.of();
      char literal = opens ? NONE : literal();
      var times = times();
      if (literal != NONE && times != Times.MAY_LACK) run.append(literal);
      if (literal == NONE || times != Times.ONCE) {
        best = better(best, needed(run));
        run.setLength(0);
      }
      if (times != Times.MAY_LACK) best = better(best, inner);
    }
    return better(best, needed(run));
  }

  private static List<String> needed(StringBuilder run) {
    return run.length() < SHORTEST ? List.of() : List.of(run.toString().toLowerCase(Locale.ROOT));
  }

  /** The one whose shortest literal is longer, which fewer texts have. */
  private static List<String> better(List<String> one, List<String> two) {
    return shortest(two) > shortest(one) ? two : one;
  }

  private static int shortest(List<String> literals) {
    int shortest = literals.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (String literal : literals) shortest = Math.min(shortest, literal.length());
    return shortest;
  }

  /** Reads what stands for one character. */
  private char literal() {
    char c = regex.charAt(at++);
    char literal =
        switch (c) {
          case '[' -> ofClass();
          case '\\' -> ofEscape();
          case '.', '^', '$' -> NONE;
          default -> c;
        };
    return literal >= ' ' && literal < 127 ? literal : NONE;
  }

  private char ofEscape() {
    char c = regex.charAt(at++);
    if (KINDS.indexOf(c) >= 0) return NONE;
    if (c == 'k') return ofName();
    if (Character.isLetterOrDigit(c)) throw rare();
    return c;
  }

  /** What a group of this name had. */
  private char ofName() {
    at = regex.indexOf('>', at) + 1;
    return NONE;
  }

  private char ofClass() {
    if (regex.charAt(at) == '^') at++;
    if (regex.charAt(at) == ']') at++;
    while (regex.charAt(at) != ']') {
      char c = regex.charAt(at++);
      if (c == '[') {
        var _ = ofClass();
      } else if (c == '\\') {
        if (regex.charAt(at++) == 'Q') throw rare();
      } else if (c == '#' && spaced) {
        throw rare();
      }
    }
    at++;
    return NONE;
  }

  private Times times() {
    var times =
        switch (skipBlanks() ? regex.charAt(at) : NONE) {
          case '?', '*' -> Times.MAY_LACK;
          case '+' -> Times.MORE;
          case '{' -> regex.charAt(at + 1) == '0' ? Times.MAY_LACK : Times.MORE;
          default -> Times.ONCE;
        };
    if (times == Times.ONCE) return times;
    at = (regex.charAt(at) == '{' ? regex.indexOf('}', at) : at) + 1;
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) at++;
    return times;
  }

  /** What a group needs; nothing of one that is only looked at. */
  private List<String> group() {
    boolean outside = spaced;
    boolean looks = regex.startsWith("(?=", at) || regex.startsWith("(?!", at);
    looks |= regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at);
    boolean holds = opened();
    if (!holds) return List.of();
    var needs = alternatives();
    if (regex.charAt(at++) != ')') throw rare();
    spaced = outside;
    return looks ? List.of() : needs;
  }

  /** Reads up to what is in a group; false when it is none but flags for what follows. */
  private boolean opened() {
    at++;
    if (regex.charAt(at) != '?') return true;
    at++;
    char kind = regex.charAt(at);
    if (kind == '=' || kind == '!' || kind == '>') {
      at++;
      return true;
    }
    if (kind == '<') {
      boolean named = Character.isLetter(regex.charAt(at + 1));
      at = named ? regex.indexOf('>', at) + 1 : at + 2;
      return true;
    }
    return flags();
  }

  private boolean flags() {
    boolean on = true;
    for (char c = regex.charAt(at++); c != ':'; c = regex.charAt(at++)) {
      if (c == ')') return false;
      if (FLAGS.indexOf(c) < 0) throw rare();
      if (c == '-') on = false;
      if (c == 'x') spaced = on;
    }
    return true;
  }

  /** Goes on to what means anything; false at the end. */
  private boolean skipBlanks() {
    while (spaced && at < regex.length()) {
      char c = regex.charAt(at);
      if (c == '#') at = (regex + '\n').indexOf('\n', at);
      else if (!Character.isWhitespace(c)) break;
      else at++;
    }
    return at < regex.length();
  }

  private IllegalArgumentException rare() {
    return new IllegalArgumentException("regex: " + regex + " (expected: a plainer one)");
  }
}
