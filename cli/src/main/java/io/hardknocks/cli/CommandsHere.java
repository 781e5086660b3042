package io.hardknocks.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.World;
import io.hardknocks.server.local.CommandCall;
import io.hardknocks.server.local.Commands;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Runs commands of other processes with the memory that this one has open. */
final class CommandsHere implements Commands {
  private static final int BUFFER = 1 << 16;

  private final World.Running running;

  CommandsHere(World.Running running) {
    this.running = running;
  }

  @Override
  public int run(CommandCall call, InputStream in, OutputStream out, OutputStream err) {
    var terminal = Terminal.of(stream(out), stream(err), call.columns(), call.environment());
    var world = new World(terminal, in, call.environment(), call.folder(), running);
    int code = new Cli(world).run(call.arguments().toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, BUFFER), false, UTF_8);
  }
}
