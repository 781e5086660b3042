package io.hardknocks.cli.report;

import io.hardknocks.api.report.RecommendationsJson;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.Recommendation;
import java.util.List;
import picocli.CommandLine.Command;

/** What to do next. */
@Command(
    name = "recommendations",
    mixinStandardHelpOptions = true,
    description = "What to do next, each with the figures behind it.")
final class RecommendationsCommand extends ReportCommand {
  RecommendationsCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    print(terminal, hardknocks.reports().recommendations(scope.scope(), scope.limit()));
  }

  static void print(Terminal terminal, List<Recommendation> recommendations) {
    if (recommendations.isEmpty()) terminal.line("nothing to recommend yet");
    int number = 0;
    for (var one : recommendations) {
      terminal.line(++number + ". " + Width.cut(one.advice(), terminal.width() - 4));
      terminal.line(
          terminal.dim(
              Width.cut("   " + one.figures() + "  (" + one.command() + ")", terminal.width())));
    }
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var recommendations = hardknocks.reports().recommendations(scope.scope(), scope.limit());
    terminal.json(JsonObject.pretty(out -> RecommendationsJson.write(out, recommendations)));
  }
}
