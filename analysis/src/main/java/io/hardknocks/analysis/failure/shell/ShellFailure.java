package io.hardknocks.analysis.failure.shell;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure with what the shell script that ran tells of it. */
public final class ShellFailure {
  private static final String SHELL = "shell";

  private static final Map<String, String> WHY =
      Map.of(
          SpacedAssignment.RULE, "the failing line has spaces around its =",
          WindowsLines.RULE, "the lines of the script end as those of Windows do",
          SilentEnd.RULE, "the script ended without a message");

  private ShellFailure() {}

  /**
   * The failure as it is where the script tells no more.
   *
   * @param language of the script; empty when not known
   */
  public static Failure in(Failure failure, String language, String script) {
    var located = ToolLine.in(SpacedAssignment.in(failure), script);
    boolean shell = language.equals(SHELL) || located.exception().equals(SHELL);
    if (!shell || script.isEmpty()) return located;
    return WindowsLines.in(SilentEnd.in(located, script), script);
  }

  /** What decided, where it was the script; {@code null} where it was not. */
  public static @Nullable String why(String rule) {
    return WHY.get(rule);
  }

  static Failure at(Failure failure, @Nullable SourceLine line) {
    return told(failure, failure.verdict(), line);
  }

  static Failure told(Failure failure, Verdict verdict, @Nullable SourceLine line) {
    return new Failure(
        failure.exception(),
        failure.message(),
        verdict,
        failure.frames(),
        line,
        failure.fingerprint(),
        failure.tags());
  }

  /** That an edit of the script repairs it. */
  static Verdict edit(Verdict verdict, Category category, String fix, String rule) {
    return new Verdict(category, verdict.severity(), true, false, false, fix, rule);
  }
}
