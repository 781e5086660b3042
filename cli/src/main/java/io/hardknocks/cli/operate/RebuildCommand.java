package io.hardknocks.cli.operate;

import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.storage.Scope;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes all that is derived again. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Make patterns, fixes and lessons again from what was recorded.")
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  RebuildCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      hardknocks.rebuild();
      var totals = hardknocks.reports().summary(Scope.ALL).all();
      var lessons = hardknocks.lessons().list(null, Set.of());
      terminal.line(
          "from "
              + Words.count(totals.attempts(), "attempt")
              + ": "
              + totals.fixed()
              + " of "
              + Words.count(totals.failed(), "failure")
              + " fixed, "
              + Words.count(lessons.size(), "lesson"));
      return Exit.DONE;
    }
  }
}
