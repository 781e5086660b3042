package io.hardknocks.cli.figures;

import io.hardknocks.api.figures.MethodsJson;
import io.hardknocks.cli.report.ReportCommand;
import io.hardknocks.cli.terminal.Dollars;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.pipeline.StageMethods;
import io.hardknocks.engine.pipeline.StageMethods.Order;
import io.hardknocks.storage.PipelineStatistics.Way;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** The methods of each stage, and which to try first. */
@Command(
    name = "methods",
    mixinStandardHelpOptions = true,
    description = "The methods of each stage: how they do, and which of them to try first.")
final class MethodsCommand extends ReportCommand {
  private static final int WAYS = 5;
  private static final int ORDERS = 6;

  MethodsCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var stages = hardknocks.pipelines().methods(scope.scope());
    if (stages.isEmpty()) terminal.line("no attempts");
    stages.stream().limit(scope.limit()).forEach(this::print);
  }

  private void print(StageMethods stage) {
    terminal.line(terminal.bold("stage " + stage.stage()));
    var table =
        new Table(terminal, ">attempts", ">success", ">mean", ">p95", ">cost each", "method");
    for (var method : stage.methods()) {
      table.row(
          method.tries().attempts() + "",
          Words.percent(method.tries().successRate()),
          Words.duration(method.time().mean()),
          method.time().known() == 0 ? "–" : Words.duration(method.time().p95()),
          method.money().calls() == 0
              ? "–"
              : method.money().unknown()
                  ? "unpriced"
                  : Dollars.orDash(StageMethods.costEach(method)),
          method.method());
    }
    table.print();
    stage.ways().stream().limit(WAYS).forEach(way -> line("  " + way(way)));
    orders(stage.orders());
  }

  private void line(String text) {
    terminal.line(Width.cut(text, terminal.width()));
  }

  private static String way(Way way) {
    return way.tries().stream()
            .map(link -> link.method() + " " + Words.outcome(link.outcome()))
            .collect(Collectors.joining(" → "))
        + ": "
        + Words.count(way.sessions(), "session");
  }

  private void orders(List<Order> orders) {
    if (orders.isEmpty()) return;
    line("  try first: " + terminal.green(orders.getFirst().methods().getFirst()));
    orders.stream()
        .limit(ORDERS)
        .forEach(
            order ->
                line(
                    "    "
                        + String.join(", then ", order.methods())
                        + ": "
                        + Words.duration(order.time())
                        + " and "
                        + Dollars.orDash(order.cost())
                        + " expected, "
                        + Words.percent(order.success())
                        + " succeed"));
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var stages = hardknocks.pipelines().methods(scope.scope());
    terminal.json(JsonObject.pretty(out -> MethodsJson.write(out, stages)));
  }
}
