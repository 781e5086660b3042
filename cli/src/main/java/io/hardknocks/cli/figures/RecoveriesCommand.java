package io.hardknocks.cli.figures;

import io.hardknocks.api.figures.RecoveriesJson;
import io.hardknocks.cli.report.ReportCommand;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
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
  protected void text(Hardknocks hardknocks) {
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
        .limit(scope.limit())
        .forEach(
            count ->
                table.row(
                    count.failed() + "",
                    count.tried() + "",
                    count.worked() + "",
                    Words.percent(count.rate()),
                    count.name().strip().replaceAll("\\s+", " ")));
    table.print();
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var recoveries = hardknocks.pipelines().recoveries(scope.scope());
    terminal.json(JsonObject.pretty(out -> RecoveriesJson.write(out, recoveries)));
  }
}
