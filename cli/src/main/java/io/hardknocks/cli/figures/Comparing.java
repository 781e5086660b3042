package io.hardknocks.cli.figures;

import io.hardknocks.cli.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Comparing {
  private Comparing() {}

  /** By name. */
  public static Map<String, Function<World, Object>> commands() {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("strategies", StrategiesCommand::new);
    commands.put("stages", StagesCommand::new);
    commands.put("methods", MethodsCommand::new);
    commands.put("costs", CostsCommand::new);
    commands.put("prices", PricesCommand::new);
    commands.put("reprice", RepriceCommand::new);
    commands.put("limits", LimitsCommand::new);
    commands.put("recoveries", RecoveriesCommand::new);
    return commands;
  }
}
