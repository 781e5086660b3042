package io.hardknocks.cli.world;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.sandbox.interpreter.Interpreters;
import io.hardknocks.sandbox.isolation.Sandboxes;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds outside itself.
 *
 * @param folder that paths are relative to
 * @param running the memory that this process has open already; {@code null} when it has none
 */
public record World(
    Terminal terminal,
    InputStream in,
    Map<String, String> environment,
    Path folder,
    @Nullable Running running) {

  /** A memory that is open, and its folder. */
  public record Running(Path folder, Hardknocks memory) {}

  /** Of a process of its own. */
  public World(Terminal terminal, InputStream in, Map<String, String> environment) {
    this(terminal, in, environment, Path.of(""), null);
  }

  public Interpreters interpreters() {
    return new Interpreters(environment, folder.toAbsolutePath());
  }

  public Sandboxes sandboxes() {
    return new Sandboxes(environment, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** A path as it was written. */
  public Path path(String written) {
    return folder.resolve(written);
  }

  /** The memory in a folder, for who closes it. */
  public Hardknocks open(Path data) {
    return running != null && new DataFolder(data).root().equals(running.folder())
        ? running.memory().lent()
        : Hardknocks.open(data);
  }

  /** The folder of the store that a command works on, when it is not told. */
  public Path dataFolder() {
    var named = environment.getOrDefault("HARDKNOCKS_DATA", "");
    if (!named.isBlank()) return path(named);
    var shared = environment.getOrDefault("XDG_DATA_HOME", "");
    var home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return (shared.isBlank() ? Path.of(home, ".local", "share") : Path.of(shared))
        .resolve("hardknocks");
  }
}
