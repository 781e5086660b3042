package io.hardknocks.analysis.edits.line;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.regex.Pattern;

/** What a script says in comments that it needs, for who starts it: {@code # "numpy<2",}. */
public final class CommentedDependencies {
  private static final Pattern REQUIREMENT =
      Pattern.compile(
          "\\s{0,20}#\\s{0,20}(?:pip:? {0,4}(?:install )?)?[\"']?([A-Za-z][\\w.-]{0,80}(?:\\[[\\w,]{0,80}])?)((?: ?[=<>!~][^\"'#]{0,80})?)[\"']?,?\\s{0,20}");

  private static final int MOST = 20_000;

  private CommentedDependencies() {}

  /** Where only comments differ: the lines of these in which a package has another version. */
  public static void diff(String failing, String fixed, Facts facts) {
    var before = failing.lines().limit(MOST).toList();
    var after = fixed.lines().limit(MOST).toList();
    if (before.size() != after.size()) return;
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).equals(after.get(i))) continue;
      facts.at(statement(before.get(i), i), statement(after.get(i), i));
      line(before.get(i), after.get(i), facts);
    }
  }

  private static Statement statement(String line, int place) {
    return new Statement(line, "", place + 1, 0);
  }

  private static void line(String failing, String fixed, Facts facts) {
    var before = REQUIREMENT.matcher(failing);
    var after = REQUIREMENT.matcher(fixed);
    if (!before.matches() || !after.matches() || !before.group(1).equals(after.group(1))) return;
    Dependencies.diff(before.group(1) + before.group(2), after.group(1) + after.group(2), facts);
  }
}
