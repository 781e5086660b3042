package io.hardknocks.cli.run;

import io.hardknocks.api.gate.RunJson;
import io.hardknocks.cli.lesson.ProveCommand;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.FailureView;
import io.hardknocks.cli.view.HintView;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Recorded;
import io.hardknocks.engine.gate.Answer;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.report.Hint;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.fix.ToldLesson;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Outcome;
import java.io.PrintStream;
import java.util.List;

/** What {@code run} says: the script's own output where it belongs, and the diagnosis. */
final class RunReport {
  private final Terminal terminal;
  private final Hardknocks hardknocks;
  private final PrintStream notes;

  /**
   * @param notes where the diagnosis goes
   */
  RunReport(Terminal terminal, Hardknocks hardknocks, PrintStream notes) {
    this.terminal = terminal;
    this.hardknocks = hardknocks;
    this.notes = notes;
  }

  void json(Recorded recorded, Answer told) {
    terminal.json(JsonObject.line(out -> RunJson.write(out, recorded, told)));
    terminal.out().flush();
  }

  void text(Recorded recorded, Answer told) {
    var attempt = recorded.attempt();
    terminal.out().print(attempt.output().stdout());
    terminal.out().flush();
    terminal.err().print(attempt.output().stderr());
    diagnosis(recorded, told);
    terminal.out().flush();
    notes.flush();
  }

  /** The diagnosis alone. */
  void diagnosis(Recorded recorded) {
    diagnosis(recorded, Answer.NOTHING);
  }

  private void diagnosis(Recorded recorded, Answer told) {
    var attempt = recorded.attempt();
    say(headline(recorded));
    var unheeded = recorded.unheeded();
    if (unheeded != null)
      say(
          "  but stderr tells of "
              + (unheeded.frames().isEmpty() ? "an error: " : "an exception: ")
              + terminal.yellow(unheeded.headline()));
    if (attempt.failure() != null) {
      var known = recorded.waiting() ? null : known(attempt, attempt.failure());
      boolean unfixed = known == null || known.fix() == null;
      var lesson = unfixed ? ToldLesson.of(told.hints(), attempt.failure()) : null;
      FailureView.lines(terminal, attempt.failure(), unfixed && lesson == null)
          .forEach(line -> say("  " + line));
      if (known != null) history(known);
      if (lesson != null) say("  " + HintView.fixedBefore(terminal, lesson));
    }
    attempt
        .output()
        .files()
        .forEach(file -> say("  made " + file.path() + " (" + Words.bytes(file.sizeBytes()) + ")"));
    fixed(recorded);
    say(terminal.dim("  hardknocks attempt " + attempt.id()));
    if (recorded.waiting())
      say(
          "  the store is in use by another process; the record waits beside it and is taken in next time");
  }

  private String headline(Recorded recorded) {
    var attempt = recorded.attempt();
    var number = recorded.waiting() ? "attempt" : "attempt " + attempt.turn().number();
    var text = number + " " + Words.outcome(attempt.outcome()) + facts(attempt);
    return attempt.outcome() == Outcome.SUCCEEDED
        ? terminal.green("✓ " + text)
        : terminal.red("✗ " + text);
  }

  private static String facts(Attempt attempt) {
    var execution = attempt.execution();
    var code =
        execution.exitCode() == null || execution.exitCode() == 0
            ? ""
            : ", exit code " + execution.exitCode();
    var memory = execution.usage().peakMemoryBytes();
    return " (session "
        + attempt.stage().session()
        + ", "
        + Words.duration(execution.duration())
        + code
        + (memory == null ? "" : ", " + Words.bytes(memory))
        + ")";
  }

  private PatternReport known(Attempt attempt, Failure failure) {
    return hardknocks.reports().pattern(attempt.stage().project(), failure.fingerprint().value());
  }

  private void history(PatternReport report) {
    var pattern = report.pattern();
    if (pattern.failures() > 1) {
      say(
          "  seen "
              + pattern.failures()
              + " times in "
              + Words.count(pattern.sessions(), "session")
              + ", "
              + Words.percent(pattern.fixRate())
              + " fixed"
              + terminal.dim("  (" + Hint.pattern(pattern.project(), pattern.fingerprint()) + ")"));
    }
    if (report.fix() != null)
      say("  before, " + report.fix().lead() + ": " + terminal.green(report.fix().sentence()));
  }

  private void fixed(Recorded recorded) {
    if (recorded.fixed().isEmpty()) return;
    say(
        "  fixes "
            + Words.count(recorded.fixed().size(), "earlier failure")
            + ": "
            + String.join(
                ", ", recorded.fixed().stream().map(fix -> fix.failed().value()).toList()));
  }

  /** What the fixes taught and how it was proven, after the result is out. */
  void proofs(List<LessonReport> tried, boolean quiet) {
    if (quiet) return;
    for (var report : tried) {
      var lesson = report.lesson();
      say(
          "  learned: "
              + terminal.green(lesson.advice().sentence())
              + "  "
              + lesson.state().wire());
      report.life().proofs().forEach(proof -> say("    " + ProveCommand.words(proof)));
      say(terminal.dim("    hardknocks lesson " + lesson.id()));
    }
  }

  private void say(String line) {
    terminal.line(notes, line);
  }
}
