package io.hardknocks.cli;

import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.server.local.CommandCall;
import io.hardknocks.server.local.CommandClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server that has the store of a command open, if one has: it runs the command, as if the
 * command had the store for itself.
 */
final class RunningServer {
  /** What needs no store, or has one of its own. */
  private static final Set<String> ALONE =
      Set.of("classify", "mine", "simulate", "demo", "config", "recover", "serve", "token");

  private final World world;

  RunningServer(World world) {
    this.world = world;
  }

  /**
   * Lets a server run the command.
   *
   * @return the exit code; {@code null} when there is no such server
   * @throws IOException when the server went away meanwhile
   */
  @Nullable Integer run(String[] args) throws IOException {
    if (args.length == 0 || args[0].startsWith("-") || ALONE.contains(args[0])) return null;
    var folder = new DataFolder(data(List.of(args))).root();
    var here = world.folder().toAbsolutePath();
    var terminal = world.terminal();
    int columns = terminal.person() ? terminal.width() : 0;
    var call = new CommandCall(List.of(args), here, world.environment(), columns);
    return CommandClient.run(folder, call, world.in(), terminal.out(), terminal.err());
  }

  private Path data(List<String> args) {
    for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
      if (args.get(i).startsWith("--data=")) return world.path(args.get(i).substring(7));
      if (args.get(i).equals("--data") && i + 1 < args.size()) return world.path(args.get(i + 1));
    }
    return world.dataFolder();
  }
}
