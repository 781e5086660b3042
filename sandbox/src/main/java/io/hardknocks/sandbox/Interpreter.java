package io.hardknocks.sandbox;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * The program that runs a script, where it really is.
 *
 * @param executable absolute; started under this path inside the sandbox too
 * @param arguments what stands between the program and the script's name
 * @param folders absolute paths outside the system's own folders that it needs to read
 */
public record Interpreter(
    Language language, Path executable, List<String> arguments, List<Path> folders) {
  public Interpreter {
    requireNonNull(language, "language");
    if (!executable.isAbsolute()) {
      throw new IllegalArgumentException(
          "executable: " + executable + " (expected: an absolute path)");
    }
    arguments = List.copyOf(arguments);
    folders = List.copyOf(folders);
  }
}
