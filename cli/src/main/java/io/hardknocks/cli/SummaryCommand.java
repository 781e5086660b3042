package io.hardknocks.cli;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.Summary;
import io.hardknocks.storage.Statistics.Totals;
import picocli.CommandLine.Command;

/** How a project is doing. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "How the project is doing.")
final class SummaryCommand extends ReportCommand {
  private static final int TOP = 5;

  SummaryCommand(World world) {
    super(world);
  }

  @Override
  void text(Hardknocks hardknocks) {
    print(terminal, hardknocks.summary(scope.scope()));
  }

  static void print(Terminal terminal, Summary summary) {
    var all = summary.all();
    if (all.attempts() == 0) {
      terminal.line(
          "nothing recorded yet (hardknocks run FILE records a script, hardknocks log what ran elsewhere)");
      return;
    }
    line(
        terminal,
        "success rate",
        Words.percent(Summary.successRate(all))
            + "   last 7 days "
            + Words.percent(Summary.successRate(summary.week()))
            + " "
            + Words.points(summary.change()));
    line(terminal, "attempts", all.attempts() + " in " + Words.count(all.sessions(), "session"));
    line(
        terminal,
        "failures",
        all.failed() + ", of them " + all.fixed() + " fixed, " + all.unfixed() + " unfixed");
    line(
        terminal,
        "by category",
        String.join(
            ", ",
            summary.categories().stream()
                .limit(TOP)
                .map(count -> count.category().wire() + " " + count.failures())
                .toList()));
    var days = summary.days();
    if (days.size() > 1) {
      line(
          terminal,
          "trend",
          Sparkline.of(days.stream().map(day -> day.attempts() - day.succeeded()).toList())
              + "  not succeeded by day, "
              + days.getFirst().day()
              + " to "
              + days.getLast().day());
    }
  }

  private static void line(Terminal terminal, String name, String text) {
    terminal.line(
        terminal.dim(String.format("%-13s", name)) + Width.cut(text, terminal.width() - 13));
  }

  @Override
  void json(Hardknocks hardknocks) {
    var summary = hardknocks.summary(scope.scope());
    terminal.json(JsonObject.pretty(out -> write(out, summary)));
  }

  static void write(JsonObject out, Summary summary) {
    totals(out, summary.all());
    out.put("unfixed", summary.all().unfixed())
        .object("last_7_days", week -> totals(week, summary.week()))
        .object("previous_7_days", week -> totals(week, summary.weekBefore()))
        .put("change", summary.change(), 4)
        .objects(
            "categories",
            summary.categories(),
            (row, count) ->
                row.put("category", count.category().wire())
                    .put("failures", count.failures())
                    .put("fixed", count.fixed()))
        .objects(
            "days",
            summary.days(),
            (row, day) ->
                row.put("day", day.day().toString())
                    .put("attempts", day.attempts())
                    .put("succeeded", day.succeeded()));
  }

  private static void totals(JsonObject out, Totals totals) {
    out.put("attempts", totals.attempts())
        .put("sessions", totals.sessions())
        .put("succeeded", totals.succeeded())
        .put("failed", totals.failed())
        .put("fixed", totals.fixed())
        .put("success_rate", Summary.successRate(totals), 4);
  }
}
