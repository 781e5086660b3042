package io.hardknocks.analysis.uses.python.mistake;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions of Python, as texts, that it does not compile. */
public final class Expressions {
  private static final Set<String> COMPILING =
      Set.of(
          "re.compile",
          "re.match",
          "re.search",
          "re.fullmatch",
          "re.findall",
          "re.finditer",
          "re.split",
          "re.sub",
          "re.subn");

  private static final Pattern FLAGS = Pattern.compile("\\(\\?[aiLmsux]+\\)");
  private static final Pattern LOOK_BEHIND = Pattern.compile("\\(\\?<[=!]");

  /**
   * What may be of more than one width, without groups: {@code a+}, {@code \w{2,3}}, {@code a?}.
   */
  private static final Pattern REPEATED = Pattern.compile("[*+?]|\\{(\\d*),(?!\\1\\})\\d*\\}");

  /** What stands for no character, or for one by several signs. */
  private static final Pattern UNCOUNTED = Pattern.compile("\\\\[bBAZxuUN\\d]|[\\n^${]");

  /** What stands for one character. */
  private static final Pattern UNIT =
      Pattern.compile("\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*+\\]|[^\\\\\\[]");

  private Expressions() {}

  /** Whether it is a function whose first argument is compiled. */
  public static boolean areFirstOf(String callee) {
    return COMPILING.contains(callee);
  }

  /** Whether flags for all of it are anywhere but at its start. */
  public static boolean hasFlagsInside(String pattern) {
    var flags = FLAGS.matcher(pattern);
    while (flags.find()) {
      if (flags.start() > 0
          && !isLiteral(pattern, flags.start())
          && !isAfterFlags(pattern, flags.start())) return true;
    }
    return false;
  }

  /** Whether only other flags stand before a place. */
  private static boolean isAfterFlags(String pattern, int place) {
    return pattern.substring(0, place).matches("(\\(\\?[aiLmsux]+\\))+");
  }

  /** Whether a look-behind is of more than one width. */
  public static boolean looksBehindByAnyWidth(String pattern) {
    var behind = LOOK_BEHIND.matcher(pattern);
    while (behind.find()) {
      if (isLiteral(pattern, behind.start())) continue;
      int end = pattern.indexOf(')', behind.end());
      var inner = end < 0 ? "" : pattern.substring(behind.end(), end);
      boolean simple = inner.indexOf('(') < 0 && !inner.endsWith("\\");
      if (simple && isOfAnyWidth(inner)) return true;
    }
    return false;
  }

  private static boolean isOfAnyWidth(String inner) {
    var units =
        UNIT.matcher(inner)
            .replaceAll(
                unit -> unit.group().length() > 1 ? "u" : Matcher.quoteReplacement(unit.group()));
    if (REPEATED.matcher(units).find()) return true;
    if (UNCOUNTED.matcher(inner).find()) return false;
    var branches = units.split("\\|", -1);
    for (var branch : branches) {
      if (branch.length() != branches[0].length()) return true;
    }
    return false;
  }

  /** Whether a place is in brackets, or behind a backslash. */
  private static boolean isLiteral(String pattern, int place) {
    boolean brackets = false;
    for (int i = 0; i < place; i++) {
      char c = pattern.charAt(i);
      if (c == '\\') i++;
      else if (c == '[' && !brackets) brackets = true;
      else if (c == ']' && brackets && pattern.charAt(i - 1) != '[') brackets = false;
      if (i >= place) return true;
    }
    return brackets;
  }
}
