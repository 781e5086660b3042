package io.hardknocks.analysis.code.shell;

import org.jspecify.annotations.Nullable;

/** A place in a script that goes on by words. */
final class WordReader {
  private static final String ENDS = " \t\r\n;|&()<>";

  private final String text;
  private int at;

  WordReader(String text) {
    this.text = text;
  }

  /** Reads the commands of a substitution up to a sign. */
  interface Nested {
    boolean read(char until);
  }

  int at() {
    return at;
  }

  boolean more() {
    return at < text.length();
  }

  char peek() {
    return text.charAt(at);
  }

  boolean starts(String sign) {
    return text.startsWith(sign, at);
  }

  void pass(int signs) {
    at = Math.min(text.length(), at + signs);
  }

  void passBlanks() {
    while (more() && (peek() == ' ' || peek() == '\t')) at++;
  }

  void passLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  boolean passUntil(String sign) {
    int end = text.indexOf(sign, at);
    if (end >= 0) at = end + sign.length();
    return end >= 0;
  }

  void passDocument(String last, boolean indented) {
    while (more()) {
      int from = at;
      passLine();
      var line = text.substring(from, at);
      pass(1);
      if (line.endsWith("\r")) line = line.substring(0, line.length() - 1);
      if ((indented ? line.stripLeading() : line).equals(last)) return;
    }
  }

  /** Passes the values of an array, behind its name. */
  boolean passArray(Nested nested) {
    pass(1);
    while (more() && peek() != ')') {
      if (peek() == '#') passLine();
      else if (ENDS.indexOf(peek()) >= 0) pass(1);
      else if (word('\0', nested) == null) return false;
    }
    boolean closed = more();
    pass(1);
    return closed;
  }

  /** The word here, which may be empty; {@code null} where a quote of it is not closed. */
  @Nullable ShellWord word(char closer, Nested nested) {
    int start = at;
    var value = new StringBuilder();
    boolean plain = true;
    while (more() && ENDS.indexOf(peek()) < 0 && !(closer == '`' && peek() == '`')) {
      char c = peek();
      switch (c) {
        case '\'' -> {
          if (!quoted(value)) return null;
        }
        case '"' -> {
          int length = value.length();
          if (!doubleQuoted(value, nested)) return null;
          plain &= value.indexOf("$", length) < 0;
        }
        case '\\' -> {
          if (start == at && text.startsWith("\\\n", at)) start += 2;
          escaped(value);
        }
        case '$', '`' -> {
          plain &= starts("$'") || starts("$\"");
          if (!expansion(value, nested)) return null;
        }
        default -> {
          plain &= c != '*' && c != '?' && c != '{';
          value.append(c);
          at++;
        }
      }
    }
    return new ShellWord(start, Math.max(start, at), value.toString(), plain);
  }

  private boolean quoted(StringBuilder value) {
    int close = text.indexOf('\'', at + 1);
    if (close < 0) return false;
    value.append(text, at + 1, close);
    at = close + 1;
    return true;
  }

  private boolean doubleQuoted(StringBuilder value, Nested nested) {
    at++;
    while (more() && peek() != '"') {
      if (peek() == '\\') escaped(value);
      else if (isExpansion()) {
        if (!expansion(value, nested)) return false;
      } else value.append(text.charAt(at++));
    }
    boolean closed = more();
    pass(1);
    return closed;
  }

  /** Whether something is expanded in double quotes here, where quotes behind a dollar are none. */
  private boolean isExpansion() {
    return peek() == '`' || (peek() == '$' && !starts("$\"") && !starts("$'"));
  }

  /** {@code $'it\'s'}. */
  private boolean ansiQuoted(StringBuilder value) {
    at += 2;
    while (more() && peek() != '\'') {
      if (peek() == '\\') escaped(value);
      else value.append(text.charAt(at++));
    }
    boolean closed = more();
    pass(1);
    return closed;
  }

  private void escaped(StringBuilder value) {
    if (at + 1 < text.length() && text.charAt(at + 1) != '\n') value.append(text.charAt(at + 1));
    pass(2);
  }

  /** What a dollar or a backtick begins, of which a dollar stays in the word. */
  private boolean expansion(StringBuilder value, Nested nested) {
    if (starts("$'")) return ansiQuoted(value);
    if (starts("$\"")) {
      at++;
      return doubleQuoted(value, nested);
    }
    value.append('$');
    if (starts("$((")) return passUntil("))");
    if (starts("$(")) {
      pass(2);
      return nested.read(')');
    }
    if (starts("${")) return braces();
    if (peek() == '`') {
      pass(1);
      return nested.read('`');
    }
    pass(1);
    return true;
  }

  private boolean braces() {
    int depth = 0;
    while (more()) {
      char c = peek();
      if (c == '\\') at++;
      else if (c == '{') depth++;
      else if (c == '}' && --depth == 0) {
        at++;
        return true;
      }
      pass(1);
    }
    return false;
  }
}
