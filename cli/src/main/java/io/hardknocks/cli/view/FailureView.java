package io.hardknocks.cli.view;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A failure as a few lines. */
public final class FailureView {
  private static final int LINES_OF_MESSAGE = 6;

  private FailureView() {}

  public static List<String> lines(Terminal terminal, Failure failure) {
    return lines(terminal, failure, true);
  }

  /**
   * @param suggesting with what the rules suggest: not where it is known what fixed it
   */
  public static List<String> lines(Terminal terminal, Failure failure, boolean suggesting) {
    var lines = new ArrayList<String>();
    var message = failure.message().lines().toList();
    lines.add(terminal.red(failure.headline()));
    message.stream().skip(1).limit(LINES_OF_MESSAGE).forEach(lines::add);
    if (message.size() > LINES_OF_MESSAGE + 1) lines.add(terminal.dim("…"));
    var line = failure.line();
    if (line != null)
      lines.add("line " + line.number() + (line.text().isEmpty() ? "" : ":  " + line.text()));
    lines.add(verdict(failure.verdict()));
    var fix = failure.verdict().suggestedFix();
    if (suggesting && !fix.isEmpty()) lines.add("suggested fix: " + terminal.yellow(fix));
    return lines;
  }

  /** That this very script failed: one line. */
  public static String sameScript(Attempt failed) {
    return "this very script failed: "
        + (failed.failure() == null ? "" : Headlines.message(failed.failure().headline()))
        + "  [seen "
        + Words.time(failed.execution().startedAt())
        + ", hardknocks attempt "
        + failed.id()
        + "]";
  }

  private static String verdict(Verdict verdict) {
    var words = new ArrayList<String>();
    words.add(verdict.category().wire());
    words.add("severity " + verdict.severity().wire());
    words.add(verdict.fixable() ? "fixable in the code" : "not fixable in the code");
    if (verdict.isTransient()) words.add("transient: a retry may succeed");
    return String.join(" · ", words);
  }
}
