package io.hardknocks.cli.record;

import io.hardknocks.cli.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Looking {
  private Looking() {}

  /** By name. */
  public static Map<String, Function<World, Object>> commands() {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("attempt", AttemptCommand::new);
    commands.put("session", SessionCommand::new);
    commands.put("pattern", PatternCommand::new);
    commands.put("similar", SimilarCommand::new);
    commands.put("explain", ExplainCommand::new);
    return commands;
  }
}
