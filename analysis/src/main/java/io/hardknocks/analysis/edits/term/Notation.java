package io.hardknocks.analysis.edits.term;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and texts of Python and JavaScript by what they are, however they are written. */
public final class Notation {
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?<!\\w)[uU](?=\"(?:[^\"\\\\\n\\x{80}-\\x{10ffff}]|\\\\[^uUxN])*+\"(?!\"))|\"\"\"(?:(?!\"\"\")[\\s\\S])*+(?:\"\"\")?|\"(?:[^\"\\\\\n]|\\\\.)*+\"?"
              + "|(?<![\\w.)\\]])(?:0[xXbBoO][\\da-fA-F_]++"
              + "|(?:\\d[\\d_]*+(?:\\.(?!\\.)[\\d_]*+)?|\\.\\d[\\d_]*+)(?:[eE][-+]?\\d[\\d_]*+)?[jJ]?)(?![\\w.])");

  private static final Pattern FLOAT = Pattern.compile("[\\d.]+(?:e[-+]?\\d+)?");
  private static final Pattern LONG =
      Pattern.compile("(\\d[\\d_]{0,40}+|0[xX][\\da-fA-F_]{1,40}+)[lL]");

  /** What stands behind a digit in a number that may be written otherwise. */
  private static final String IN_NUMBERS = "._eExXbBoOjJ";

  /** Longer numbers are left as they are. */
  private static final int LONGEST = 40;

  private static final int MOST_DIGITS = 16;

  private Notation() {}

  /**
   * The key of a statement with its numbers and texts written in one way: {@code .50} is {@code
   * 0.5}, {@code u"a"} is {@code "a"}. Commands stay as they are, for they name versions.
   */
  static String plain(String key) {
    if (key.startsWith("!") || key.startsWith("%") || key.startsWith("pip ")) return key;
    if (!mayChange(key)) return key;
    return LITERAL
        .matcher(key)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().startsWith("\"") ? found.group() : word(found.group())));
  }

  /** Whether it has more than whole numbers and plain texts: most statements do not. */
  private static boolean mayChange(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      char before = i == 0 ? ' ' : key.charAt(i - 1);
      if (c == '"' && (before | 0x20) == 'u') return true;
      if (c < '0' || c > '9') continue;
      char after = i + 1 == key.length() ? ' ' : key.charAt(i + 1);
      if (before == '.' || IN_NUMBERS.indexOf(after) >= 0) return true;
    }
    return false;
  }

  private static String word(String word) {
    return word.equalsIgnoreCase("u") ? "" : number(word);
  }

  /** A number as it would be printed; one with a point or an exponent stays no whole one. */
  public static String number(String written) {
    var number = written.replace("_", "").toLowerCase(Locale.ROOT);
    boolean whole = number.indexOf('.') < 0 && number.indexOf('e') < 0;
    if (whole || number.length() > LONGEST || !FLOAT.matcher(number).matches()) return number;
    try {
      var value = new BigDecimal(number).stripTrailingZeros();
      int digits = value.precision() - value.scale();
      boolean small = digits <= MOST_DIGITS && value.scale() <= MOST_DIGITS;
      var plain = small ? value.toPlainString() : value.toString().toLowerCase(Locale.ROOT);
      return small && value.scale() <= 0 ? plain + ".0" : plain;
    } catch (ArithmeticException | NumberFormatException tooLarge) {
      return number;
    }
  }

  /** Whether two numbers differ only in the letter that made one a long one in Python 2. */
  public static boolean isLongOnly(String from, String to) {
    return from.length() == to.length() + 1 && LONG.matcher(from).matches() && from.startsWith(to);
  }
}
