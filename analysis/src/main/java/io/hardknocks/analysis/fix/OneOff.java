package io.hardknocks.analysis.fix;

import io.hardknocks.model.Category;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits that gave one script other data and say nothing about another: a file that is elsewhere, a
 * number that fits these rows, the key that this table has.
 */
public final class OneOff {
  private static final Set<Strategy> OF_CODE =
      EnumSet.of(
          Strategy.REPLACE_IMPORT,
          Strategy.ADD_IMPORT,
          Strategy.REMOVE_IMPORT,
          Strategy.CHANGE_DEPENDENCY,
          Strategy.REORDER,
          Strategy.TYPE_CONVERSION);

  /** Failures in which a text is right or wrong by what the data hold. */
  private static final Set<Category> OF_DATA =
      EnumSet.of(Category.DATA_ACCESS_ERROR, Category.IO_ERROR, Category.NETWORK_ERROR);

  private static final Pattern TEXT =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'");

  /** Not which side of a table is meant, nor the number that stands for all or the last. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.$])(?<!\\b(?:axis|dim)=)(?!-1\\b)-?\\d[\\d_]*+(?:\\.\\d++)?");

  private static final Pattern PATH =
      Pattern.compile("(?<![\\w.)\\]/])(?:~|\\.{1,2})?/[\\w.-]++(?:/[\\w.-]++)*+");

  /** Texts that are a path, an address, the name of a file, a date or a number. */
  private static final Pattern DATUM =
      Pattern.compile(
          "['\"](?:(?![^'\"]*/v\\d)[^'\"]*[/\\\\][^'\"]*|[\\w -]+\\.[A-Za-z]\\w{1,4}|(?=\\W*\\d)[\\d\\W]+)['\"]");

  /** How a file is opened. */
  private static final Pattern MODE = Pattern.compile("['\"][rwaxbt+]{1,3}['\"]");

  /** The name of an argument before its value, unless it says what the value counts. */
  private static final Pattern NAMED = Pattern.compile("^(?!axis=|dim=)\\w++=(?!=)");

  private static final String CD = "cd ";

  private OneOff() {}

  /**
   * Whether an edit is one.
   *
   * @param category of the failure that it fixed
   */
  public static boolean is(Edit edit, Category category) {
    if (OF_CODE.contains(edit.strategy())) return false;
    if (edit.from().isEmpty()) return edit.to().startsWith(CD);
    var before = withoutData(named(edit.from()), category);
    var after = withoutData(named(edit.to()), category);
    return !edit.to().isEmpty() && before.equals(after);
  }

  /** A value without the name of the argument before it. */
  private static String named(String text) {
    return NAMED.matcher(text).replaceFirst("");
  }

  private static String withoutData(String code, Category category) {
    boolean any = OF_DATA.contains(category);
    var texts =
        TEXT.matcher(code).replaceAll(t -> isDatum(t.group(), any) ? "'#'" : quoted(t.group()));
    var paths = PATH.matcher(texts).replaceAll("#");
    return NUMBER.matcher(paths).replaceAll("#");
  }

  private static boolean isDatum(String text, boolean any) {
    return DATUM.matcher(text).matches() || (any && !MODE.matcher(text).matches());
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
