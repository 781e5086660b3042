package io.hardknocks.server.local;

import io.hardknocks.embedded.Hardknocks;
import java.io.InputStream;
import java.io.OutputStream;

/** Runs commands for other processes of this machine. */
@FunctionalInterface
public interface Commands {
  /**
   * Runs a command to its end. An interrupt means that who called it is gone.
   *
   * @return its exit code
   */
  int run(CommandCall call, InputStream in, OutputStream out, OutputStream err);

  /** Makes what runs commands with a memory that is open. */
  @FunctionalInterface
  interface Of {
    Commands of(Hardknocks memory);
  }
}
