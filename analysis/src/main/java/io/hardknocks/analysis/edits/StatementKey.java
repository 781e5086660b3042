package io.hardknocks.analysis.edits;

/** The text of a statement without what is formatting only: white space and kind of quotes. */
final class StatementKey {
  private StatementKey() {}

  static String of(String text) {
    var key = new StringBuilder(text.length());
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        key.append(c == quote ? '"' : c);
        if (c == '\\' && i + 1 < text.length()) key.append(text.charAt(++i));
        else if (c == quote || c == '\n') quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
        key.append('"');
      } else if (Character.isWhitespace(c)) {
        if (separates(key, text, i)) key.append(' ');
      } else if (c != '\\' || i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
        if (closes(c)) dropTrailingComma(key);
        key.append(c);
      }
    }
    return key.toString();
  }

  private static boolean closes(char c) {
    return c == ')' || c == ']' || c == '}';
  }

  /** {@code f(a, )} is {@code f(a)}, but {@code (a,)} is no {@code (a)}. */
  private static void dropTrailingComma(StringBuilder key) {
    int last = key.length() - 1;
    if (last > 0 && key.charAt(last) == ',' && key.indexOf(",") < last) key.setLength(last);
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
}
