package io.hardknocks.cli;

import io.hardknocks.sandbox.Interpreters;
import io.hardknocks.sandbox.Sandboxes;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** What a command finds outside itself. */
record World(Terminal terminal, InputStream in, Map<String, String> environment) {

  Interpreters interpreters() {
    return new Interpreters(environment, Path.of("").toAbsolutePath());
  }

  Sandboxes sandboxes() {
    return new Sandboxes(environment, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The folder of the store that a command works on, when it is not told. */
  Path dataFolder() {
    var named = environment.getOrDefault("HARDKNOCKS_DATA", "");
    if (!named.isBlank()) return Path.of(named);
    var shared = environment.getOrDefault("XDG_DATA_HOME", "");
    var home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return (shared.isBlank() ? Path.of(home, ".local", "share") : Path.of(shared))
        .resolve("hardknocks");
  }
}
