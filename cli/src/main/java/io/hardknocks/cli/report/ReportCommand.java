package io.hardknocks.cli.report;

import io.hardknocks.cli.option.ScopeOptions;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Hardknocks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that reads a scope of the store and prints it, for people or as JSON. */
public abstract class ReportCommand implements Callable<Integer> {
  protected final World world;
  protected final Terminal terminal;

  @Mixin protected StoreOptions store;
  @Mixin protected ScopeOptions scope = new ScopeOptions();

  protected ReportCommand(World world) {
    this.world = world;
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      if (scope.json()) json(hardknocks);
      else text(hardknocks);
      return Exit.DONE;
    }
  }

  /** Says that a list of so many rows may go on. */
  protected void mayGoOn(int rows) {
    if (rows >= scope.limit())
      terminal.line(terminal.dim("the first " + rows + ": --limit N shows more"));
  }

  protected abstract void text(Hardknocks hardknocks);

  protected abstract void json(Hardknocks hardknocks);
}
