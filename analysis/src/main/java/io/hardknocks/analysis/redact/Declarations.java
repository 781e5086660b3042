package io.hardknocks.analysis.redact;

/** Variables that are declared with a type: {@code password: str = "…"}. */
final class Declarations {
  private static final int LONGEST_TYPE = 60;

  private Declarations() {}

  /** Past the type and its {@code =}; {@code at} itself when no literal follows a type. */
  static int skipType(String text, int at) {
    int stop = Math.min(text.length(), at + LONGEST_TYPE);
    for (int i = at; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '=') {
        int value = Value.skipBlanks(text, i + 1);
        return i > at && Value.quoted(text, value, false) != null ? value : at;
      }
      if (!Letters.isWord(c) && !Letters.isBlank(c) && "[].,|?".indexOf(c) < 0) return at;
    }
    return at;
  }
}
