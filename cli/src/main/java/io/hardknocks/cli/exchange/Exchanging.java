package io.hardknocks.cli.exchange;

import io.hardknocks.cli.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Exchanging {
  private Exchanging() {}

  /** By name. */
  public static Map<String, Function<World, Object>> commands() {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("log", LogCommand::new);
    commands.put("classify", ClassifyCommand::new);
    commands.put("mine", MineCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("export", ExportCommand::new);
    return commands;
  }
}
