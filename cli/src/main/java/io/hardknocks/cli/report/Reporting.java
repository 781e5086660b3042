package io.hardknocks.cli.report;

import io.hardknocks.cli.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Reporting {
  private Reporting() {}

  /** By name. */
  public static Map<String, Function<World, Object>> commands() {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("summary", SummaryCommand::new);
    commands.put("errors", ErrorsCommand::new);
    commands.put("failures", ListCommand.Failures::new);
    commands.put("successes", ListCommand.Successes::new);
    commands.put("unfixed", ListCommand.Unfixed::new);
    commands.put("predict", PredictCommand::new);
    commands.put("libraries", LibrariesCommand::new);
    commands.put("recommendations", RecommendationsCommand::new);
    commands.put("all", AllCommand::new);
    return commands;
  }
}
