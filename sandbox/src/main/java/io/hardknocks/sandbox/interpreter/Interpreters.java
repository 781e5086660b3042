package io.hardknocks.sandbox.interpreter;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.InterpreterMissingException;
import io.hardknocks.sandbox.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the programs that run scripts, where they really are. */
public final class Interpreters {
  private static final int FIRST_LINE = 256;

  private final SearchPath path;
  private final RealPrograms programs;
  private final NodeTypes nodeTypes = new NodeTypes();

  /**
   * @param environment the caller's variables; PATH, HOME and those of version managers are read
   * @param folder the caller's working folder; version managers look there
   */
  public Interpreters(Map<String, String> environment, Path folder) {
    this.path = SearchPath.of(environment);
    this.programs = new RealPrograms(environment, folder);
  }

  /**
   * The language of a file, by its extension or its {@code #!} line.
   *
   * @throws CannotRunException when neither tells, or the file cannot be read
   */
  public static Language languageOf(Path script) {
    var named = Language.ofFileName(String.valueOf(script.getFileName()));
    if (named != null) return named;
    var written = Language.ofFirstLine(firstLine(script));
    if (written != null) return written;
    throw new CannotRunException(
        "script "
            + script
            + " is in an unknown language (expected: an extension like .py, .js, .ts, .sh, .java,"
            + " .rb, .pl, or a #! line)");
  }

  /**
   * The one that the user's own shell would start.
   *
   * @throws InterpreterMissingException when there is none
   */
  public Interpreter find(Language language) {
    for (var command : language.commands()) {
      for (var candidate : path.all(command)) {
        var found = resolve(language, candidate);
        if (found != null) return found;
      }
    }
    throw new InterpreterMissingException(
        "no "
            + language.wire()
            + " interpreter found (looked for "
            + String.join(", ", language.commands())
            + " on PATH; install one"
            + (language == Language.TYPESCRIPT ? "; node must be 22.6 or newer)" : ")"));
  }

  /**
   * The one for a script: the shell that its {@code #!} line names, for shells differ in what they
   * take, else the one that the user's own shell would start.
   *
   * @throws InterpreterMissingException when there is none
   */
  public Interpreter find(Language language, Path script) {
    var program = language == Language.SHELL ? Language.programOf(firstLine(script)) : "";
    if (Language.ofCommand(program) != language) return find(language);
    for (var candidate : path.all(program)) {
      var found = resolve(language, candidate);
      if (found != null) return found;
    }
    return find(language);
  }

  /**
   * A program that the user names, by path or by command.
   *
   * @throws InterpreterMissingException when it is not there, or is no program
   */
  public Interpreter named(String program, Language language) {
    var candidates = program.contains("/") ? List.of(Path.of(program)) : path.all(program);
    for (var candidate : candidates) {
      if (!Files.isExecutable(candidate) || Files.isDirectory(candidate)) continue;
      var found = resolve(language, candidate.toAbsolutePath().normalize());
      if (found != null) return found;
    }
    throw new InterpreterMissingException(
        "interpreter " + program + " does not exist (expected: a program or its path)");
  }

  private @Nullable Interpreter resolve(Language language, Path candidate) {
    var real = programs.resolve(language, candidate);
    if (real == null) return null;
    var arguments = arguments(language, real.executable());
    return arguments == null
        ? null
        : new Interpreter(language, real.executable(), arguments, real.folders());
  }

  private @Nullable List<String> arguments(Language language, Path executable) {
    var name = String.valueOf(executable.getFileName());
    if (name.equals("deno")) return List.of("run", "--allow-all", "--no-prompt");
    boolean node = name.startsWith("node");
    return language == Language.TYPESCRIPT && node ? nodeTypes.arguments(executable) : List.of();
  }

  private static String firstLine(Path script) {
    if (!Files.exists(script)) {
      throw new CannotRunException("script " + script + " does not exist");
    }
    try (var in = Files.newInputStream(script)) {
      var start = new String(in.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1);
      return Arrays.stream(start.split("\\R", 2)).findFirst().orElse("");
    } catch (IOException e) {
      throw new CannotRunException("script " + script + " could not be read: " + e, e);
    }
  }
}
