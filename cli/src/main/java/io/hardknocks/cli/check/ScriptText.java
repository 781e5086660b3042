package io.hardknocks.cli.check;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.cli.world.ScriptLanguage;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.sandbox.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The script that a command reads, but does not run. */
final class ScriptText {
  private static final String STANDARD_INPUT = "-";

  private final World world;

  @Parameters(paramLabel = "FILE", description = "the script; -: standard input")
  String file = STANDARD_INPUT;

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "default: by the file's name or first line; python for standard input")
  @Nullable String named;

  ScriptText(World world) {
    this.world = world;
  }

  String language() throws IOException {
    if (named != null) return known(named);
    return file.equals(STANDARD_INPUT) ? "python" : ScriptLanguage.of(path()).wire();
  }

  private static String known(String language) {
    if (Grammar.of(language).isPresent() || language.equals(Language.SHELL.wire())) return language;
    throw new UsageException(
        "--language: " + language + " (expected: python, javascript, typescript or shell)");
  }

  /** Reads it once. */
  Coding read() throws IOException {
    boolean piped = file.equals(STANDARD_INPUT);
    return Coding.of(language(), piped ? world.in().readAllBytes() : Files.readAllBytes(path()));
  }

  private Path path() throws IOException {
    var path = world.path(file);
    if (!Files.exists(path)) throw new NoSuchFileException(file);
    if (!Files.isRegularFile(path))
      throw new UsageException(file + " is not a file (expected: a script)");
    return path;
  }
}
