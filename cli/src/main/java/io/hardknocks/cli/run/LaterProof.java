package io.hardknocks.cli.run;

import io.hardknocks.cli.option.RunsOptions;
import io.hardknocks.cli.world.World;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Proves, in a process of its own that nobody waits for, what did not fit into a run's time. */
final class LaterProof {
  private static final Path OWN_COMMAND = Path.of("/proc/self/cmdline");

  /** Out of the reach of the terminal's signals, and behind whatever else wants the machine. */
  private static final List<String> ASIDE = List.of("setsid", "nice", "-n", "19");

  private final World world;
  private final Class<?> main;

  /**
   * @param main what a process of ours begins with
   */
  LaterProof(World world, Class<?> main) {
    this.world = world;
    this.main = main;
  }

  /** A run has succeeded by then: where this cannot be started, the lessons stay pending. */
  void start(Path folder, RunsOptions runs) {
    if (world.running() != null || isOff()) return;
    try {
      var command = new ArrayList<>(ASIDE);
      var java = java();
      if (java.isEmpty()) return;
      command.addAll(java);
      command.addAll(List.of("prove", "--background", "--data", folder.toString()));
      command.addAll(runs.asGiven());
      new ProcessBuilder(command)
          .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      world.terminal().err().println("hardknocks: lessons stay pending (" + e.getMessage() + ")");
    }
  }

  private boolean isOff() {
    return world.environment().getOrDefault("HARDKNOCKS_BACKGROUND", "").equals("off");
  }

  /** How this process was started, up to its main class; empty where the system does not tell. */
  private List<String> java() throws IOException {
    if (!Files.exists(OWN_COMMAND)) return List.of();
    var own = List.of(Files.readString(OWN_COMMAND).split("\0"));
    int at = own.indexOf(main.getName());
    return at < 0 ? List.of() : own.subList(0, at + 1);
  }
}
