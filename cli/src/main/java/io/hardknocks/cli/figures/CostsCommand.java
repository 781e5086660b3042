package io.hardknocks.cli.figures;

import io.hardknocks.analysis.price.Budget;
import io.hardknocks.api.figures.CostsJson;
import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.report.ReportCommand;
import io.hardknocks.cli.terminal.Dollars;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.pipeline.CostReport;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Money;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What model calls cost. */
@Command(
    name = "costs",
    mixinStandardHelpOptions = true,
    description = "What model calls cost, and what failures cost.")
final class CostsCommand extends ReportCommand {
  @Option(
      names = "--by",
      paramLabel = "model|stage|project|day",
      defaultValue = "model",
      converter = Converters.OfSum.class,
      description = "what to add up by (default: ${DEFAULT-VALUE})")
  By by = By.MODEL;

  CostsCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var report = hardknocks.pipelines().costs(scope.scope(), by);
    if (report.rows().isEmpty()) {
      terminal.line("no model calls recorded yet (hardknocks log takes them as steps)");
      return;
    }
    table(report);
    line("total", Dollars.of(report.total()) + unpriced(report.total()));
    var failures = report.failures();
    line(
        "failures",
        Dollars.of(failures.beforeSuccess())
            + " before the first success"
            + unpriced(failures.beforeSuccess()));
    line(
        "fixed",
        failures.fixed() == 0
            ? "no failure fixed"
            : Dollars.orDash(report.perFixedFailure())
                + " each for "
                + Words.count(failures.fixed(), "fixed failure")
                + unpriced(failures.onFixed()));
    budget(report);
  }

  private void table(CostReport report) {
    var name = by.name().toLowerCase(Locale.ROOT);
    var table =
        new Table(terminal, ">cost", ">calls", ">unpriced", ">input", ">output", ">cached", name);
    report.rows().stream()
        .limit(scope.limit())
        .forEach(
            row ->
                table.row(
                    Dollars.of(row.money()),
                    row.money().calls() + "",
                    row.money().unpriced() + "",
                    row.input() + "",
                    row.output() + "",
                    row.cacheRead() + row.cacheWrite() + "",
                    row.key().isEmpty() ? "(not known)" : row.key()));
    table.print();
  }

  private void budget(CostReport report) {
    var budget = report.budget();
    if (budget == null) return;
    line("budget", Dollars.of(budget.perDay()) + " a day");
    for (var day : report.strained()) {
      boolean over = budget.of(day.money().amount()) == Budget.State.OVER;
      var text = day.key() + ": " + Dollars.of(day.money()) + (over ? ", over" : ", near");
      terminal.line(
          terminal.dim(String.format("%-9s", "warning"))
              + (over ? terminal.red(text) : terminal.yellow(text)));
    }
  }

  private static String unpriced(Money money) {
    return money.unpriced() == 0
        ? ""
        : " (" + money.unpriced() + " of " + money.calls() + " calls unpriced)";
  }

  private void line(String name, String text) {
    terminal.line(
        terminal.dim(String.format("%-9s", name)) + Width.cut(text, terminal.width() - 9));
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var report = hardknocks.pipelines().costs(scope.scope(), by);
    terminal.json(JsonObject.pretty(out -> CostsJson.write(out, report)));
  }
}
