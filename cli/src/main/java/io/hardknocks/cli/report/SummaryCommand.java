package io.hardknocks.cli.report;

import io.hardknocks.api.report.SummaryJson;
import io.hardknocks.cli.terminal.Sparkline;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.summary.Summary;
import io.hardknocks.storage.Statistics.DayCount;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** How a project is doing. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "How the project is doing.")
public final class SummaryCommand extends ReportCommand {
  private static final int TOP = 5;

  SummaryCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    print(terminal, hardknocks.reports().summary(scope.scope()));
  }

  public static void print(Terminal terminal, Summary summary) {
    var all = summary.all();
    if (all.attempts() == 0) {
      terminal.line(
          "nothing recorded yet (hardknocks run FILE records a script, hardknocks log what ran elsewhere)");
      return;
    }
    line(terminal, "success rate", successRate(summary));
    line(terminal, "attempts", all.attempts() + " in " + Words.count(all.sessions(), "session"));
    line(
        terminal,
        "failures",
        "%s, of them %s fixed, %s unfixed".formatted(all.failed(), all.fixed(), all.unfixed()));
    line(terminal, "by category", categories(summary));
    if (summary.days().size() > 1) line(terminal, "trend", trend(summary.days()));
  }

  private static String successRate(Summary summary) {
    return "%s   last 7 days %s %s"
        .formatted(
            Words.percent(Summary.successRate(summary.all())),
            Words.percent(Summary.successRate(summary.week())),
            Words.points(summary.change()))
        .stripTrailing();
  }

  private static String categories(Summary summary) {
    var counts = summary.categories();
    var top =
        counts.stream()
            .limit(TOP)
            .map(count -> count.category().wire() + " " + count.failures())
            .collect(Collectors.joining(", "));
    long others = counts.stream().skip(TOP).mapToLong(count -> count.failures()).sum();
    return others == 0 ? top : top + ", others " + others;
  }

  private static String trend(List<DayCount> days) {
    var failures = days.stream().map(day -> day.attempts() - day.succeeded()).toList();
    return "%s  not succeeded by day, %s to %s"
        .formatted(Sparkline.of(failures), days.getFirst().day(), days.getLast().day());
  }

  private static void line(Terminal terminal, String name, String text) {
    terminal.line(terminal.dim(String.format("%-13s", name)) + text);
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var summary = hardknocks.reports().summary(scope.scope());
    terminal.json(JsonObject.pretty(out -> SummaryJson.write(out, summary)));
  }
}
