package io.hardknocks.analysis.failure.shell;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An assignment of a shell with spaces around its sign: the shell looks for a command instead. */
final class SpacedAssignment {
  static final String RULE = "sh/assignment";

  private static final Pattern MISSED =
      Pattern.compile("(?:^|: )(?<name>[A-Za-z_]\\w{0,80}): (?:command )?not found$");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "^(?:(?:then|do|else)\\s+)?(?<name>[A-Za-z_]\\w{0,80})\\s+=\\s*(?<value>\\S.{0,80})?");

  private SpacedAssignment() {}

  /** The failure, with a word on the spaces where the failing line has them. */
  static Failure in(Failure failure) {
    var missed = MISSED.matcher(failure.message().lines().findFirst().orElse(""));
    if (!missed.find()) return failure;
    var written = written(failure.line(), missed.group("name"));
    if (written == null) return failure;
    return ShellFailure.told(failure, verdict(failure.verdict(), written), failure.line());
  }

  private static @Nullable Matcher written(@Nullable SourceLine line, String name) {
    if (line == null) return null;
    var written = WRITTEN.matcher(line.text());
    return written.find() && written.group("name").equals(name) ? written : null;
  }

  private static Verdict verdict(Verdict verdict, Matcher written) {
    var value = written.group("value");
    var fix =
        "A shell assigns without spaces around the =: write "
            + written.group("name")
            + "="
            + (value == null ? "value" : value.strip());
    return ShellFailure.edit(verdict, Category.SYNTAX_ERROR, fix, RULE);
  }
}
