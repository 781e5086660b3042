package io.hardknocks.cli.exchange;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.Exit;

/** Lines that could not be taken: each is told with its number and reason. */
final class Refused {
  private final Terminal terminal;
  private long count;

  Refused(Terminal terminal) {
    this.terminal = terminal;
  }

  void add(long number, String reason) {
    count++;
    terminal.err().println("line " + number + ": " + reason);
  }

  long count() {
    return count;
  }

  int exitCode() {
    return count == 0 ? Exit.DONE : Exit.USAGE;
  }
}
