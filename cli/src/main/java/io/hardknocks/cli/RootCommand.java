package io.hardknocks.cli;

import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hardknocks} alone: how to go on. */
@Command(
    name = "hardknocks",
    mixinStandardHelpOptions = true,
    version = "hardknocks 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "A failure memory for AI-generated code.",
    footer = {
      "",
      "Exit codes: 0 done, 1 the script failed, 2 wrong use, 3 refused by policy, 4 the environment cannot do it."
    })
final class RootCommand implements Callable<Integer> {
  private final World world;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the store, before or after the command (see hardknocks config)")
  @Nullable Path data;

  RootCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(world.terminal().out());
    return Exit.DONE;
  }
}
