package io.hardknocks.analysis.lesson.draft.comparison;

import java.util.regex.Pattern;

/** What errors say of values that were given by their places and should not have been. */
final class Places {
  private static final Pattern COUNTED =
      Pattern.compile("takes (?:from \\d{1,3} to |at most )?(\\d{1,3}) positional arguments? but");

  /** The same of a function that is not written in Python; it does not count the object. */
  private static final Pattern COUNTED_BY_C =
      Pattern.compile("expected (?:at most |exactly )?(\\d{1,3}) arguments?, got \\d");

  private static final Pattern ONE_OF_C =
      Pattern.compile("takes (exactly one argument|no arguments) \\(\\d{1,3} given\\)");

  private static final Pattern BY_NAME =
      Pattern.compile("(?i)\\b(only|must)\\b.{0,80}\\b(named|keyword) arguments?\\b");

  private Places() {}

  static boolean areIn(String text) {
    return text.contains("positional argument")
        || text.contains("got multiple values for")
        || COUNTED_BY_C.matcher(text).find()
        || ONE_OF_C.matcher(text).find()
        || BY_NAME.matcher(text).find();
  }

  /**
   * The place of the first value that was one too many, from 1; 0 where they were not counted.
   *
   * @param method whether the object is counted where a function of Python counts
   */
  static int firstTooMany(String text, boolean method) {
    var byC = COUNTED_BY_C.matcher(text);
    if (byC.find()) return Integer.parseInt(byC.group(1)) + 1;
    var one = ONE_OF_C.matcher(text);
    if (one.find()) return one.group(1).startsWith("no") ? 1 : 2;
    var counted = COUNTED.matcher(text);
    if (!counted.find()) return 0;
    boolean object = method || text.contains(".__init__()");
    return Integer.parseInt(counted.group(1)) + (object ? 0 : 1);
  }
}
