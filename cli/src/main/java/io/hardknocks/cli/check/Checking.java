package io.hardknocks.cli.check;

import io.hardknocks.cli.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Checking {
  private Checking() {}

  /** By name. */
  public static Map<String, Function<World, Object>> commands() {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("check", CheckCommand::new);
    commands.put("hook", HookCommand::new);
    commands.put("context", ContextCommand::new);
    return commands;
  }
}
