package io.hardknocks.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds the programs that run scripts, where they really are. */
public final class Interpreters {
  private final Map<String, String> environment;

  /**
   * @param environment the caller's variables; PATH, VIRTUAL_ENV and those of version managers are
   *     read
   */
  public Interpreters(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The one that the user's own shell would start.
   *
   * @throws InterpreterMissingException when there is none
   */
  public Interpreter find(Language language) {
    for (var command : language.commands()) {
      for (var folder : environment.getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
        var path = Path.of(folder, command);
        if (Files.isExecutable(path) && !folder.contains("shims")) {
          return new Interpreter(language, path.toAbsolutePath(), List.of(), List.of());
        }
      }
    }
    throw missing(language);
  }

  private static InterpreterMissingException missing(Language language) {
    return new InterpreterMissingException(
        "no "
            + language.wire()
            + " interpreter found (looked for "
            + String.join(", ", language.commands())
            + " on PATH; install one of them)");
  }
}
