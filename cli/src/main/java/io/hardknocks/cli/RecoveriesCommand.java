package io.hardknocks.cli;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.pipeline.Recoveries;
import io.hardknocks.engine.pipeline.Recoveries.Count;
import java.util.List;
import picocli.CommandLine.Command;

/** How validations went, and what healed those that failed. */
@Command(
    name = "recoveries",
    mixinStandardHelpOptions = true,
    description = "How validations went, and what healed those that failed.")
final class RecoveriesCommand extends ReportCommand {
  RecoveriesCommand(World world) {
    super(world);
  }

  @Override
  void text(Hardknocks hardknocks) {
    var recoveries = hardknocks.pipelines().recoveries(scope.scope());
    terminal.line(
        Words.count(recoveries.validations(), "validation")
            + ", "
            + recoveries.failed()
            + " failed");
    table("category", recoveries.byCategory());
    table("fix", recoveries.byFix());
  }

  private void table(String name, List<Count> counts) {
    if (counts.isEmpty()) return;
    var table = new Table(terminal, ">count", ">healing tried", ">worked", ">rate", name);
    counts.stream()
        .limit(scope.limit)
        .forEach(
            count ->
                table.row(
                    count.failed() + "",
                    count.tried() + "",
                    count.worked() + "",
                    Words.percent(rate(count)),
                    count.name().strip().replaceAll("\\s+", " ")));
    table.print();
  }

  private static double rate(Count count) {
    return count.tried() == 0 ? Double.NaN : (double) count.worked() / count.tried();
  }

  @Override
  void json(Hardknocks hardknocks) {
    var recoveries = hardknocks.pipelines().recoveries(scope.scope());
    terminal.line(JsonObject.pretty(out -> write(out, recoveries)));
  }

  private static void write(JsonObject out, Recoveries recoveries) {
    out.put("validations", recoveries.validations())
        .put("failed", recoveries.failed())
        .objects("by_category", recoveries.byCategory(), RecoveriesCommand::count)
        .objects("by_fix", recoveries.byFix(), RecoveriesCommand::count);
  }

  private static void count(JsonObject out, Count count) {
    out.put("name", count.name())
        .put("count", count.failed())
        .put("recovery_tried", count.tried())
        .put("recovery_worked", count.worked())
        .put("recovery_rate", rate(count), 4);
  }
}
