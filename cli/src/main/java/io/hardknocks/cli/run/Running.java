package io.hardknocks.cli.run;

import io.hardknocks.cli.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Running {
  private Running() {}

  /**
   * By name.
   *
   * @param main what a process of ours begins with
   */
  public static Map<String, Function<World, Object>> commands(Class<?> main) {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("run", world -> new RunCommand(world, new LaterProof(world, main)));
    commands.put("simulate", SimulateCommand::new);
    commands.put("demo", DemoCommand::new);
    return commands;
  }
}
