package io.hardknocks.analysis.redact;

/** Classes of ASCII characters. */
final class Letters {
  private Letters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(char c) {
    return isLower((char) (c | 0x20));
  }

  static boolean isWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBase64(char c) {
    return isLetter(c) || isDigit(c) || c == '+' || c == '/' || c == '=';
  }
}
