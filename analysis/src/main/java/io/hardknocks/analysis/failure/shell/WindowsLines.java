package io.hardknocks.analysis.failure.shell;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;

/** A script with the line ends of Windows, whose carriage returns a shell takes for its words. */
final class WindowsLines {
  static final String RULE = "sh/line-ends";

  private static final String FIX =
      "The script has Windows line ends: convert it with sed -i 's/\\r$//'.";

  private WindowsLines() {}

  /** The failure, with a word on the line ends where the shell itself fails over them. */
  static Failure in(Failure failure, String script) {
    boolean own = failure.line() != null || failure.message().contains("\\r");
    if (!own || !isIn(script)) return failure;
    var verdict = ShellFailure.edit(failure.verdict(), Category.SYNTAX_ERROR, FIX, RULE);
    return ShellFailure.told(failure, verdict, failure.line());
  }

  /** Whether most lines end so. */
  private static boolean isIn(String script) {
    long all = script.chars().filter(c -> c == '\n').count();
    long ends = 0;
    for (int at = script.indexOf("\r\n"); at >= 0; at = script.indexOf("\r\n", at + 2)) ends++;
    return ends > 0 && ends * 2 > all;
  }
}
