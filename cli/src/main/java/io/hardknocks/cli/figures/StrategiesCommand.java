package io.hardknocks.cli.figures;

import io.hardknocks.analysis.fix.Strategies.Standing;
import io.hardknocks.api.report.StrategiesJson;
import io.hardknocks.cli.report.ReportCommand;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which ways of repairing were tried, and how often they worked. */
@Command(
    name = "strategies",
    mixinStandardHelpOptions = true,
    description = "Which ways of repairing were tried after failures, and how often they worked.")
final class StrategiesCommand extends ReportCommand {
  @Option(
      names = "--pattern",
      paramLabel = "FINGERPRINT",
      description = "after failures of this pattern alone (needs its --project)")
  @Nullable String fingerprint;

  @Option(names = "--by-symbol", description = "told apart by what they were tried on")
  boolean bySymbol;

  StrategiesCommand(World world) {
    super(world);
  }

  private List<Standing> standings(Hardknocks hardknocks) {
    var standings = hardknocks.reports().strategies(scope.scope(), fingerprint, bySymbol);
    return standings.stream().limit(scope.limit()).toList();
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var standings = standings(hardknocks);
    if (standings.isEmpty()) {
      terminal.line("nothing was tried after a failure yet");
      return;
    }
    var table = new Table(terminal, "strategy", ">tried", ">worked", ">at least", "on", "attempts");
    for (var standing : standings) {
      table.row(
          standing.strategy().wire(),
          Integer.toString(standing.support()),
          Words.percent((double) standing.succeeded() / standing.support()),
          Words.percent(standing.rate().low()),
          standing.symbol(),
          String.join(" ", standing.examples().stream().map(id -> id.value()).toList()));
    }
    table.print();
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var standings = standings(hardknocks);
    terminal.json(JsonObject.pretty(out -> StrategiesJson.write(out, standings)));
  }
}
