package io.hardknocks.cli.report;

import io.hardknocks.api.record.PatternsJson;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.summary.Headlines;
import java.util.List;
import picocli.CommandLine.Command;

/** Patterns: what fails, how often, and what fixed it. */
@Command(
    name = "errors",
    mixinStandardHelpOptions = true,
    description = "What fails, how often, and what fixed it.")
public final class ErrorsCommand extends ReportCommand {
  ErrorsCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var reports = hardknocks.reports().errors(scope.scope(), scope.limit());
    print(terminal, reports);
    mayGoOn(reports.size());
  }

  public static void print(Terminal terminal, List<PatternReport> reports) {
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
      if (report.fix() != null) table.note(report.fix().lead() + ": " + report.fix().sentence());
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
  protected void json(Hardknocks hardknocks) {
    var reports = hardknocks.reports().errors(scope.scope(), scope.limit());
    terminal.json(JsonObject.pretty(out -> PatternsJson.write(out, reports)));
  }
}
