package io.hardknocks.cli;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import java.io.IOException;

/** The process: its arguments in, its exit code out. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.util.logging.SimpleFormatter.format", "hardknocks: %5$s%n");
    var terminal = Terminal.ofProcess(System.getenv());
    int code = run(new World(terminal, System.in, System.getenv()), args);
    UnpackedLibraries.remove();
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs one command, and prints all of what it has to say.
   *
   * @return the exit code
   */
  public static int run(World world, String... args) {
    try {
      return ran(world, Arguments.commandFirst(args));
    } finally {
      world.terminal().out().flush();
      world.terminal().err().flush();
    }
  }

  private static int ran(World world, String[] args) {
    try {
      var code = new RunningServer(world).run(args);
      return code == null ? new Cli(world).run(args) : code;
    } catch (IOException e) {
      world.terminal().err().println("hardknocks: " + e.getMessage());
      return Exit.ENVIRONMENT;
    }
  }
}
