package io.hardknocks.cli;

import io.hardknocks.embedded.Hardknocks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that reads a scope of the store and prints it, for people or as JSON. */
abstract class ReportCommand implements Callable<Integer> {
  final World world;
  final Terminal terminal;

  @Mixin StoreOptions store;
  @Mixin ScopeOptions scope = new ScopeOptions();

  ReportCommand(World world) {
    this.world = world;
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    try (var hardknocks = store.open()) {
      if (scope.json) json(hardknocks);
      else text(hardknocks);
      return Exit.DONE;
    }
  }

  abstract void text(Hardknocks hardknocks);

  abstract void json(Hardknocks hardknocks);
}
