package io.hardknocks.codec.otlp.dialect;

/** Names of others as names that can be kept. */
final class Printable {
  private Printable() {}

  /** Without control characters and halves of characters, and not longer than that. */
  static String name(String text, String otherwise, int longest) {
    var cut = text.length() <= longest ? text : text.substring(0, longest);
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c)) return cleaned(cut, otherwise);
    }
    return cut.isBlank() ? otherwise : cut;
  }

  private static String cleaned(String text, String otherwise) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .filter(c -> c > Character.MAX_SURROGATE || c < Character.MIN_SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString().isBlank() ? otherwise : clean.toString();
  }
}
