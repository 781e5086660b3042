package io.hardknocks.cli.operate;

import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a store while it is in use. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Copy the store to a file, also while a server has it; recover --from brings it back.")
final class BackupCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;

  @Parameters(paramLabel = "FILE", description = "which is there whole or not at all")
  Path file = Path.of("");

  @Option(names = "--replace", description = "write over a file that is there")
  boolean replace;

  BackupCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    if (!replace && Files.exists(file))
      throw new UsageException(file + " is there already (--replace writes over it)");
    try (var hardknocks = store.open()) {
      hardknocks.upkeep().backup(file);
      world
          .terminal()
          .line("copied " + Words.count(hardknocks.reports().size(), "attempt") + " to " + file);
    }
    return Exit.DONE;
  }
}
