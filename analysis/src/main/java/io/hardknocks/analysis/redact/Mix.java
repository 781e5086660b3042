package io.hardknocks.analysis.redact;

/**
 * How many characters of which class a value has.
 *
 * @param signs printable ASCII, neither letters nor digits
 * @param others outside of ASCII, or control characters
 * @param distinct different characters, of ASCII
 * @param turns changes from a lower-case letter to an upper-case one
 */
record Mix(
    int length,
    int lower,
    int upper,
    int digits,
    int signs,
    int blanks,
    int others,
    int distinct,
    int turns) {
  private static final int ENOUGH = 512;

  static Mix of(String value) {
    int lower = 0, upper = 0, digits = 0, signs = 0, blanks = 0, others = 0, turns = 0;
    long low = 0, high = 0;
    int length = Math.min(value.length(), ENOUGH);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < 64) low |= 1L << c;
      else if (c < 128) high |= 1L << (c - 64);
      if (Letters.isLower(c)) lower++;
      else if (Letters.isUpper(c)) {
        upper++;
        if (i > 0 && Letters.isLower(value.charAt(i - 1))) turns++;
      } else if (Letters.isDigit(c)) digits++;
      else if (Character.isWhitespace(c)) blanks++;
      else if (c > ' ' && c < 127) signs++;
      else others++;
    }
    return new Mix(
        length,
        lower,
        upper,
        digits,
        signs,
        blanks,
        others,
        Long.bitCount(low) + Long.bitCount(high),
        turns);
  }

  int letters() {
    return lower + upper;
  }

  /** How many of lower case, upper case and digits occur. */
  int kinds() {
    return (lower > 0 ? 1 : 0) + (upper > 0 ? 1 : 0) + (digits > 0 ? 1 : 0);
  }

  /** Upper and lower case in turn more often than words in camel case have. */
  boolean isMixedCase() {
    return turns * 5 >= length;
  }
}
