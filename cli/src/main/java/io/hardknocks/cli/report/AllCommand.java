package io.hardknocks.cli.report;

import io.hardknocks.api.report.OverviewJson;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.prompt.PromptContext;
import io.hardknocks.storage.AttemptQuery;
import java.util.Map;
import picocli.CommandLine.Command;

/** Every report, one after the other. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description = "Summary, errors, unfixed failures, recommendations and context at once.")
final class AllCommand extends ReportCommand {
  AllCommand(World world) {
    super(world);
  }

  @Override
  protected void text(Hardknocks hardknocks) {
    title("SUMMARY");
    SummaryCommand.print(terminal, hardknocks.reports().summary(scope.scope()));
    title("ERRORS");
    ErrorsCommand.print(terminal, hardknocks.reports().errors(scope.scope(), scope.limit()));
    title("UNFIXED");
    var unfixed =
        hardknocks
            .reports()
            .attempts(AttemptQuery.of(scope.scope(), scope.limit()).unfixed())
            .items();
    if (unfixed.isEmpty()) terminal.line("nothing is unfixed");
    else ListCommand.print(terminal, unfixed, Map.of());
    title("RECOMMENDATIONS");
    RecommendationsCommand.print(
        terminal, hardknocks.reports().recommendations(scope.scope(), scope.limit()));
    var context = context(hardknocks);
    if (!context.isEmpty()) terminal.line("\n" + context.stripTrailing());
  }

  private String context(Hardknocks hardknocks) {
    int lessons = Math.min(scope.limit(), PromptContext.Request.LIMIT);
    return hardknocks.reports().context(PromptContext.Request.of(scope.scope(), lessons)).text();
  }

  private void title(String text) {
    terminal.line((text.equals("SUMMARY") ? "" : "\n") + terminal.bold(text));
  }

  @Override
  protected void json(Hardknocks hardknocks) {
    var overview = hardknocks.reports().overview(scope.scope(), scope.limit());
    terminal.json(JsonObject.pretty(out -> OverviewJson.write(out, overview)));
  }
}
