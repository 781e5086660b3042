package io.hardknocks.cli.operate;

import io.hardknocks.cli.world.World;
import io.hardknocks.server.local.Commands;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Operating {
  private Operating() {}

  /**
   * By name.
   *
   * @param here runs commands of other processes with an open memory
   */
  public static Map<String, Function<World, Object>> commands(
      Function<World.Running, Commands> here) {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("rebuild", RebuildCommand::new);
    commands.put("cleanup", CleanupCommand::new);
    commands.put("backup", BackupCommand::new);
    commands.put("recover", RecoverCommand::new);
    commands.put("config", ConfigCommand::new);
    commands.put("serve", world -> new ServeCommand(world, here));
    commands.put("token", TokenCommand::new);
    commands.put("mcp", McpCommand::new);
    return commands;
  }
}
