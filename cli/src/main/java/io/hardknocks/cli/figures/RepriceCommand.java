package io.hardknocks.cli.figures;

import io.hardknocks.api.operation.RepriceJson;
import io.hardknocks.cli.report.ReportCommand;
import io.hardknocks.cli.terminal.Dollars;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import picocli.CommandLine.Command;

/** Prices kept model calls again. */
@Command(
    name = "reprice",
    mixinStandardHelpOptions = true,
    description = "Price recorded model calls again, by the prices in force.")
final class RepriceCommand extends ReportCommand {
  RepriceCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var repriced = hardknocks.pipelines().reprice(scope.scope());
    terminal.line(
        Words.count(repriced.changed(), "call")
            + " of "
            + repriced.after().calls()
            + " priced anew: "
            + Dollars.of(repriced.before())
            + " → "
            + Dollars.of(repriced.after())
            + ", unpriced "
            + repriced.before().unpriced()
            + " → "
            + repriced.after().unpriced());
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var repriced = hardknocks.pipelines().reprice(scope.scope());
    terminal.json(JsonObject.pretty(out -> RepriceJson.write(out, repriced)));
  }
}
