package io.hardknocks.cli.terminal;

/**
 * How wide text is on a terminal, without escape sequences; wide East Asian and emoji characters
 * take two columns.
 */
public final class Width {
  private Width() {}

  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (character == '\u001b') {
        i = endOfEscape(text, i);
        continue;
      }
      width += columns(character);
      i += Character.charCount(character);
    }
    return width;
  }

  /**
   * The text on at most {@code columns}, with an ellipsis where it was longer. For text without
   * escape sequences.
   */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) return text;
    var kept = new StringBuilder();
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (width + columns(character) > columns - 1) break;
      kept.appendCodePoint(character);
      width += columns(character);
      i += Character.charCount(character);
    }
    return columns < 1 ? "" : kept.append('…').toString();
  }

  private static int endOfEscape(String text, int start) {
    int end = text.indexOf('m', start);
    return end < 0 ? text.length() : end + 1;
  }

  private static int columns(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) return 0;
    boolean wide =
        (character >= 0x1100 && character <= 0x115f)
            || (character >= 0x2e80 && character <= 0xa4cf)
            || (character >= 0xac00 && character <= 0xd7a3)
            || (character >= 0xf900 && character <= 0xfaff)
            || (character >= 0xfe30 && character <= 0xfe6f)
            || (character >= 0xff00 && character <= 0xff60)
            || (character >= 0x1f300 && character <= 0x1faff)
            || (character >= 0x20000 && character <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
