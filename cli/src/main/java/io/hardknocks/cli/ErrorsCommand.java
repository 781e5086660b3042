package io.hardknocks.cli;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.Headlines;
import io.hardknocks.engine.report.KnownFix;
import io.hardknocks.engine.report.PatternReport;
import java.util.List;
import picocli.CommandLine.Command;

/** Patterns: what fails, how often, and what fixed it. */
@Command(
    name = "errors",
    mixinStandardHelpOptions = true,
    description = "What fails, how often, and what fixed it.")
final class ErrorsCommand extends ReportCommand {
  ErrorsCommand(World world) {
    super(world);
  }

  @Override
  void text(Hardknocks hardknocks) {
    print(terminal, hardknocks.errors(scope.scope(), scope.limit));
  }

  static void print(Terminal terminal, List<PatternReport> reports) {
    if (reports.isEmpty()) {
      terminal.line("no failures");
      return;
    }
    var table =
        new Table(
            terminal,
            "fingerprint",
            "state",
            "category",
            ">count",
            ">fixed",
            "trend",
            "last seen",
            "error");
    for (var report : reports) {
      var pattern = report.pattern();
      table.row(
          pattern.fingerprint().value(),
          pattern.state().wire(),
          category(report),
          Long.toString(pattern.failures()),
          Words.percent(pattern.fixRate()),
          Words.arrow(report.lastWeek(), report.weekBefore()),
          Words.time(pattern.lastSeen()),
          error(report));
      if (report.fix() != null) table.note("what fixed it: " + report.fix().sentence());
    }
    table.print();
  }

  private static String category(PatternReport report) {
    var failure = report.pattern().sample().failure();
    return failure == null ? "" : failure.category().wire();
  }

  private static String error(PatternReport report) {
    var failure = report.pattern().sample().failure();
    return failure == null ? "" : Headlines.of(failure);
  }

  @Override
  void json(Hardknocks hardknocks) {
    var reports = hardknocks.errors(scope.scope(), scope.limit);
    terminal.json(JsonObject.pretty(out -> out.objects("patterns", reports, ErrorsCommand::write)));
  }

  static void write(JsonObject out, PatternReport report) {
    var pattern = report.pattern();
    var failure = pattern.sample().failure();
    out.put("fingerprint", pattern.fingerprint().value())
        .put("project", pattern.sample().stage().project().name())
        .put("state", pattern.state().wire())
        .put("category", category(report))
        .put("exception", failure == null ? null : failure.exception())
        .put("message", failure == null ? null : failure.message())
        .put("count", pattern.failures())
        .put("sessions", pattern.sessions())
        .put("fixed", pattern.fixed())
        .put("fix_rate", pattern.fixRate(), 4)
        .put("last_7_days", report.lastWeek())
        .put("previous_7_days", report.weekBefore())
        .put("first_seen", pattern.firstSeen())
        .put("last_seen", pattern.lastSeen())
        .put("sample", pattern.sample().id().value())
        .object("fix", report.fix(), ErrorsCommand::writeFix);
  }

  static void writeFix(JsonObject out, KnownFix known) {
    out.put("sentence", known.sentence())
        .put("failed", known.fix().failed().value())
        .put("fixing", known.fix().fixing().value())
        .put("strategy", known.edits().getFirst().strategy().wire())
        .put("from", known.edits().getFirst().from())
        .put("to", known.edits().getFirst().to());
  }
}
