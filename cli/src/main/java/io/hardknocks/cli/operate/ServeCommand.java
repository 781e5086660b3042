package io.hardknocks.cli.operate;

import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.server.App;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.local.Commands;
import io.hardknocks.server.operation.Logs;
import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a store on one port until it is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the store: REST, OTLP and MCP on one port.",
    footer = {
      "",
      "Each setting is also a key of the mapping 'server' in config.yaml, and a variable: --max-body is",
      "max_body and HARDKNOCKS_MAX_BODY."
    })
final class ServeCommand implements Callable<Integer> {
  private final World world;
  private final Function<World.Running, Commands> here;

  @Mixin StoreOptions store;

  @Mixin ServerOptions server;

  ServeCommand(World world, Function<World.Running, Commands> here) {
    this.world = world;
    this.here = here;
    this.store = new StoreOptions(world);
    this.server = new ServerOptions(world);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = new DataFolder(store.folder());
    var config = server.config(folder);
    var clock = InstantSource.system();
    var told = new CountDownLatch(1);
    Logs.to(world.terminal().err());
    try (var app = start(config, folder, clock)) {
      Runtime.getRuntime().addShutdownHook(ending(told, Thread.currentThread()));
      var address = app.address();
      world
          .terminal()
          .line(
              "hardknocks serves "
                  + folder.root()
                  + " on "
                  + (config.listening().tls() == null ? "http" : "https")
                  + "://"
                  + address.getHostString()
                  + ":"
                  + address.getPort()
                  + "  (Ctrl-C ends it)");
      world.terminal().out().flush();
      told.await();
    }
    return Exit.DONE;
  }

  private App start(ServerConfig config, DataFolder folder, InstantSource clock)
      throws IOException {
    try {
      return App.start(
          config,
          folder.root(),
          memory -> here.apply(new World.Running(folder.root(), memory)),
          world.environment(),
          clock);
    } catch (StorageException.Locked e) {
      throw new StorageException.Locked(
          "the store in "
              + folder.root()
              + " is served or open already (hardknocks summary asks"
              + " the server that has it)",
          e);
    }
  }

  /**
   * Tells this command to end, and keeps the process until it has: its exit code is the process's,
   * and not the signal's.
   */
  private static Thread ending(CountDownLatch told, Thread command) {
    return Thread.ofPlatform()
        .name("end")
        .unstarted(
            () -> {
              told.countDown();
              awaitEnd(command);
            });
  }

  private static void awaitEnd(Thread command) {
    try {
      command.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
