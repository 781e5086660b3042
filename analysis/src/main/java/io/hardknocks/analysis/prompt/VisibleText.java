package io.hardknocks.analysis.prompt;

/** Text without escape sequences and without characters that nobody sees. */
final class VisibleText {
  private static final char ESCAPE = '\u001b';
  private static final char BELL = '\u0007';

  private VisibleText() {}

  /** On one line; runs of white space become one space. */
  static String of(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (point == ESCAPE || point == 0x9b || point == 0x9d) {
        i = endOfEscape(text, i);
      } else {
        if (isSpace(point)) space(out);
        else if (isVisible(point)) out.appendCodePoint(point);
        i = next;
      }
    }
    return out.toString();
  }

  private static void space(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }

  /** Control, format (bidirectional marks, joiners, tags), surrogate, private and unassigned. */
  private static boolean isVisible(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && !(point >= 0xfe00 && point <= 0xfe0f)
        && !(point >= 0xe0100 && point <= 0xe01ef)
        && point != 0x034f
        && point != 0x115f
        && point != 0x1160
        && point != 0x3164
        && point != 0xffa0
        && point != 0x2800;
  }

  /** Behind a CSI sequence, or behind a string sequence (titles, links) with its terminator. */
  private static int endOfEscape(String text, int start) {
    boolean one = text.charAt(start) != ESCAPE;
    char kind = one ? (text.charAt(start) == 0x9b ? '[' : ']') : at(text, start + 1);
    int from = start + (one ? 1 : 2);
    return switch (kind) {
      case '[' -> endOfControlSequence(text, from);
      case ']', 'P', 'X', '^', '_' -> endOfString(text, from);
      default -> Math.min(text.length(), Math.max(start + 1, kind == 0 ? start + 1 : from));
    };
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  private static int endOfControlSequence(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= 0x20 && text.charAt(at) <= 0x3f) at++;
    return Math.min(text.length(), at + 1);
  }

  private static int endOfString(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == BELL || c == 0x9c) return i + 1;
      if (c == ESCAPE) return at(text, i + 1) == '\\' ? i + 2 : i;
      if (c == '\n') return i;
    }
    return text.length();
  }
}
