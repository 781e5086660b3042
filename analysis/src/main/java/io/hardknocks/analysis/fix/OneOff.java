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
          Strategy.CHANGE_DEPENDENCY);

  /** Failures in which a text is right or wrong by what the data hold. */
  private static final Set<Category> OF_DATA =
      EnumSet.of(Category.DATA_ACCESS_ERROR, Category.IO_ERROR, Category.NETWORK_ERROR);

  private static final Pattern TEXT =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])-?\\d[\\d_]*+(?:\\.\\d++)?");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w.)\\]/])(?:~|\\.{1,2})?/[\\w.-]++(?:/[\\w.-]++)*+");

  /** Texts that are a path, an address, the name of a file, a date or a number. */
  private static final Pattern DATUM =
      Pattern.compile("['\"](?:[^'\"]*[/\\\\][^'\"]*|[\\w -]+\\.[A-Za-z]\\w{1,4}|[\\d\\W]+)['\"]");

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
    return text.replaceFirst("^\\w++=(?!=)", "");
  }

  private static String withoutData(String code, Category category) {
    boolean any = OF_DATA.contains(category);
    var texts =
        TEXT.matcher(code)
            .replaceAll(t -> any || DATUM.matcher(t.group()).matches() ? "#" : quoted(t.group()));
    var paths = PATH.matcher(texts).replaceAll("#");
    return NUMBER.matcher(paths).replaceAll("#");
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
