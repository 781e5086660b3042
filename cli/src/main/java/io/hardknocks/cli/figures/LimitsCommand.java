package io.hardknocks.cli.figures;

import io.hardknocks.api.figures.LimitsJson;
import io.hardknocks.cli.report.ReportCommand;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.storage.PipelineStatistics.Incident;
import io.hardknocks.storage.PipelineStatistics.Spread;
import io.hardknocks.storage.PipelineStatistics.Waits;
import picocli.CommandLine.Command;

/** Rate limits and overload. */
@Command(
    name = "limits",
    mixinStandardHelpOptions = true,
    description =
        "When providers turned calls away: by hour, whether the wait was kept, what it cost in time.")
final class LimitsCommand extends ReportCommand {
  LimitsCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var incidents = hardknocks.pipelines().incidents(scope.scope());
    if (incidents.isEmpty()) {
      terminal.line("no call was turned away");
      return;
    }
    var table =
        new Table(
            terminal,
            "hour",
            ">calls",
            ">limited",
            ">overloaded",
            ">waits",
            ">p50",
            ">others",
            "provider");
    incidents.reversed().stream().limit(scope.limit()).forEach(incident -> row(table, incident));
    table.print();
  }

  private static void row(Table table, Incident incident) {
    table.row(
        Words.time(incident.hour()),
        incident.calls() + "",
        incident.rateLimited() + "",
        incident.overloaded() + "",
        waits(incident.waits()),
        median(incident.refused()),
        median(incident.served()),
        incident.provider().isEmpty() ? "(not known)" : incident.provider());
  }

  /** Kept, of those that were asked for. */
  private static String waits(Waits waits) {
    long asked = waits.honoured() + waits.ignored() + waits.unknown();
    return asked == 0 ? "–" : waits.honoured() + "/" + asked;
  }

  private static String median(Spread spread) {
    return spread.known() == 0 ? "–" : Words.duration(spread.p50());
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var incidents = hardknocks.pipelines().incidents(scope.scope());
    terminal.json(JsonObject.pretty(out -> LimitsJson.write(out, incidents)));
  }
}
