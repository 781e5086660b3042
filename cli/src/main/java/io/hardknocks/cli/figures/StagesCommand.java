package io.hardknocks.cli.figures;

import io.hardknocks.api.figures.StagesJson;
import io.hardknocks.cli.report.ReportCommand;
import io.hardknocks.cli.terminal.Dollars;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Spread;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** What stages take. */
@Command(
    name = "stages",
    mixinStandardHelpOptions = true,
    description = "What each stage takes: time, success, retries, CPU, memory, disk, money.")
final class StagesCommand extends ReportCommand {
  StagesCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    var stages = hardknocks.pipelines().stages(scope.scope());
    if (stages.isEmpty()) {
      terminal.line("no attempts");
      return;
    }
    var table =
        new Table(terminal, ">attempts", ">success", ">retries", ">p50", ">p95", ">cost", "stage");
    stages.stream().limit(scope.limit()).forEach(stage -> row(table, stage));
    table.print();
    slowest(stages);
    mostWasteful(stages);
  }

  private static void row(Table table, Figures stage) {
    table.row(
        stage.tries().attempts() + "",
        Words.percent(stage.tries().successRate()),
        stage.tries().retries() + "",
        duration(stage.time(), stage.time().p50()),
        duration(stage.time(), stage.time().p95()),
        Dollars.of(stage.money()),
        stage.stage());
    var load = stage.load();
    if (load.cpu() == null && load.peakMemory() == null && load.written() == null) return;
    table.note(
        "CPU "
            + Words.duration(load.cpu())
            + ", peak memory "
            + bytes(load.peakMemory())
            + ", read "
            + bytes(load.read())
            + ", written "
            + bytes(load.written()));
  }

  private static String duration(Spread spread, Duration duration) {
    return spread.known() == 0 ? "–" : Words.duration(duration);
  }

  private static String bytes(@Nullable Long bytes) {
    return bytes == null ? "–" : Words.bytes(bytes);
  }

  private void slowest(List<Figures> stages) {
    stages.stream()
        .filter(stage -> stage.time().known() > 0)
        .max(Comparator.comparing(stage -> stage.time().p95()))
        .ifPresent(
            stage ->
                terminal.line(
                    "slowest: "
                        + stage.stage()
                        + ", p95 "
                        + Words.duration(stage.time().p95())
                        + ", longest "
                        + Words.duration(stage.time().longest())));
  }

  private void mostWasteful(List<Figures> stages) {
    stages.stream()
        .filter(stage -> stage.tries().failed() > 0)
        .max(Comparator.comparing(Figures::failedTime))
        .ifPresent(
            stage ->
                terminal.line(
                    "most wasteful: "
                        + stage.stage()
                        + ", "
                        + Words.duration(stage.failedTime())
                        + " in "
                        + Words.count(stage.tries().failed(), "failed attempt")
                        + (stage.failedMoney().calls() == 0
                            ? ""
                            : ", " + Dollars.of(stage.failedMoney()))));
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var stages = hardknocks.pipelines().stages(scope.scope());
    terminal.json(JsonObject.pretty(out -> StagesJson.write(out, stages)));
  }
}
