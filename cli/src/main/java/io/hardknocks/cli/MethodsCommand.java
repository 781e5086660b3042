package io.hardknocks.cli;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.pipeline.StageMethods;
import io.hardknocks.engine.pipeline.StageMethods.Order;
import io.hardknocks.storage.PipelineStatistics.Try;
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
  void text(Hardknocks hardknocks) {
    var stages = hardknocks.pipelines().methods(scope.scope());
    if (stages.isEmpty()) terminal.line("no attempts");
    stages.stream().limit(scope.limit).forEach(this::print);
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
  void json(Hardknocks hardknocks) {
    var stages = hardknocks.pipelines().methods(scope.scope());
    terminal.line(
        JsonObject.pretty(
            out ->
                out.put(
                        "assumes",
                        "each method succeeds as often as it did, whatever was tried before it")
                    .objects("stages", stages, MethodsCommand::write)));
  }

  private static void write(JsonObject out, StageMethods stage) {
    out.put("stage", stage.stage())
        .objects("methods", stage.methods(), FiguresJson::write)
        .objects(
            "chains",
            stage.ways(),
            (row, way) ->
                row.objects("tries", way.tries(), MethodsCommand::link)
                    .put("sessions", way.sessions()))
        .objects(
            "orders",
            stage.orders(),
            (row, order) ->
                row.strings("methods", order.methods())
                    .put("success_rate", order.success(), 4)
                    .put("expected_ms", order.time())
                    .putDecimal("expected_cost_usd", order.cost()));
  }

  private static void link(JsonObject out, Try link) {
    out.put("method", link.method()).put("outcome", link.outcome().wire());
  }
}
