package io.hardknocks.engine.record;

/** How much text of an attempt is kept. */
final class Bounds {
  /** Characters of a script. */
  static final int SCRIPT = 4 << 20;

  /** Characters of any other text. */
  static final int TEXT = 1 << 20;

  private Bounds() {}

  /** The text, or its first and last part around a line that says how much is missing. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) return text;
    int half = longest / 2 - 40;
    int head = half;
    int tail = text.length() - half;
    if (Character.isHighSurrogate(text.charAt(head - 1))) head--;
    if (Character.isLowSurrogate(text.charAt(tail))) tail++;
    return text.substring(0, head)
        + "\n[… "
        + (tail - head)
        + " characters cut …]\n"
        + text.substring(tail);
  }
}
