package io.hardknocks.analysis.edits.term;

import java.util.ArrayDeque;
import java.util.Set;

/** The text of a statement without what is formatting only: white space and kind of quotes. */
public final class StatementKey {
  /** Words before a bracket that call nothing. */
  private static final Set<String> NO_CALLS =
      Set.of("return", "in", "and", "or", "not", "yield", "if", "else", "is", "await", "for");

  private StatementKey() {}

  /** The same where numbers and texts that are written otherwise are one: in code, that is. */
  public static String ofCode(String text) {
    return Notation.plain(of(text));
  }

  public static String of(String text) {
    var key = new StringBuilder(text.length());
    var opened = new ArrayDeque<Bracket>();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        boolean escape = c == '\\' && i + 1 < text.length();
        if (escape) escaped(key, text.charAt(++i));
        else key.append(c == quote ? "\"" : c == '"' ? "\\\"" : String.valueOf(c));
        if (!escape && (c == quote || c == '\n')) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
        key.append('"');
      } else if (Character.isWhitespace(c)) {
        if (separates(key, text, i)) key.append(' ');
      } else if (c != '\\' || i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
        if (opens(c)) opened.push(new Bracket(key.length()));
        else if (c == ',' && !opened.isEmpty()) opened.peek().commas++;
        else if (closes(c) && !opened.isEmpty()) dropTrailingComma(key, opened.pop());
        key.append(c);
      }
    }
    return key.toString();
  }

  /** What follows a backslash, which a text needs only before a quote of its own kind. */
  private static void escaped(StringBuilder key, char c) {
    if (c != '\'') key.append('\\');
    key.append(c);
  }

  private static boolean closes(char c) {
    return c == ')' || c == ']' || c == '}';
  }

  private static boolean opens(char c) {
    return c == '(' || c == '[' || c == '{';
  }

  /** {@code f(a, )} is {@code f(a)}, but {@code (a,)} is no {@code (a)}. */
  private static void dropTrailingComma(StringBuilder key, Bracket bracket) {
    int last = key.length() - 1;
    if (last < 0 || key.charAt(last) != ',') return;
    boolean pair = bracket.commas > 1 || key.charAt(bracket.at) != '(';
    if (pair || calls(key, bracket.at)) key.setLength(last);
  }

  /** Whether what is before a bracket is called. */
  private static boolean calls(StringBuilder key, int bracket) {
    if (bracket == 0) return false;
    char before = key.charAt(bracket - 1);
    if (closes(before)) return true;
    int start = bracket;
    while (start > 0 && Character.isJavaIdentifierPart(key.charAt(start - 1))) start--;
    return start < bracket && !NO_CALLS.contains(key.substring(start, bracket));
  }

  private static boolean separates(StringBuilder key, String text, int space) {
    if (key.isEmpty() || !Character.isJavaIdentifierPart(key.charAt(key.length() - 1)))
      return false;
    int next = space + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) next++;
    if (next == text.length()) return false;
    char c = text.charAt(next);
    return Character.isJavaIdentifierPart(c) || c == '"' || c == '\'';
  }

  /** An opened bracket, and the commas that are directly inside so far. */
  private static final class Bracket {
    final int at;
    int commas;

    Bracket(int at) {
      this.at = at;
    }
  }
}
