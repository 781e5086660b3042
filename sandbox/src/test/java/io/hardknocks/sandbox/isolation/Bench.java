package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.interpreter.Interpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What the tests share: small scripts, short limits, the system's own interpreters. */
final class Bench {
  static final Path PROGRAM = Path.of("/usr/bin/bwrap");

  /** Short, so that what must be stopped is stopped soon. */
  static final Limits LIMITS =
      Limits.DEFAULT.withWall(Duration.ofSeconds(20)).withMemory(128L << 20).withProcesses(64);

  private static final Interpreters SYSTEM =
      new Interpreters(Map.of("PATH", "/usr/bin:/bin"), Path.of("/"));

  private Bench() {}

  static Interpreter interpreter(Language language) {
    return SYSTEM.find(language);
  }

  static Path script(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static RunSpec spec(Path script) {
    return RunSpec.of(script, interpreter(Interpreters.languageOf(script))).withLimits(LIMITS);
  }
}
