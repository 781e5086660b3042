package io.hardknocks.cli.operate;

import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.model.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets old attempts. */
@Command(
    name = "cleanup",
    mixinStandardHelpOptions = true,
    description = "Forget old attempts, for good.")
final class CleanupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Option(
      names = "--older-than",
      required = true,
      paramLabel = "30d",
      converter = Converters.Time.class,
      description = "age of what is forgotten")
  Duration age = Duration.ZERO;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "only of this project (default: all)")
  @Nullable String project;

  CleanupCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      var forgotten =
          hardknocks.cleanup(
              project == null ? null : new Project(project), Instant.now().minus(age));
      terminal.line(
          "forgot " + Words.count(forgotten, "attempt") + " older than " + age.toDays() + " days");
      return Exit.DONE;
    }
  }
}
