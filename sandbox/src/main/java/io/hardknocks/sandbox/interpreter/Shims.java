package io.hardknocks.sandbox.interpreter;

import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.capture.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Version managers put small scripts on the path that choose among installed programs. Those of the
 * pyenv family (pyenv, rbenv, nodenv) are read as they read themselves; others are asked.
 */
final class Shims {
  private final Map<String, String> environment;
  private final Path folder;

  Shims(Map<String, String> environment, Path folder) {
    this.environment = Map.copyOf(environment);
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The program behind a shim; {@code null} when there is none. */
  @Nullable Path resolve(Language language, Path shim) {
    var shims = shim.getParent();
    var root = shims == null ? null : shims.getParent();
    if (shims == null || root == null || !shims.endsWith("shims")) return ask(language, shim);
    var versions = root.resolve("versions");
    if (!Files.isDirectory(versions)) return ask(language, shim);
    var chosen = chosen(root);
    for (var version : chosen) {
      var program = versions.resolve(version).resolve("bin").resolve(shim.getFileName());
      if (Files.isExecutable(program)) return program;
    }
    return chosen.contains("system") ? null : ask(language, shim);
  }

  private List<String> chosen(Path root) {
    var manager = String.valueOf(root.getFileName()).replace(".", "");
    var named = environment.get(manager.toUpperCase(Locale.ROOT) + "_VERSION");
    if (named != null && !named.isBlank()) return words(named);
    var file = "." + languageOf(manager) + "-version";
    for (var up = folder; up != null; up = up.getParent()) {
      var found = read(up.resolve(file));
      if (!found.isEmpty()) return found;
    }
    var global = read(root.resolve("version"));
    return global.isEmpty() ? List.of("system") : global;
  }

  private static String languageOf(String manager) {
    return switch (manager) {
      case "pyenv" -> "python";
      case "rbenv" -> "ruby";
      case "nodenv" -> "node";
      default -> manager;
    };
  }

  private static List<String> read(Path file) {
    try {
      var lines = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
      return words(String.join(" ", lines));
    } catch (IOException none) {
      return List.of();
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("[\\s:]+", -1)).filter(w -> !w.isEmpty()).toList();
  }

  private @Nullable Path ask(Language language, Path shim) {
    var question = question(language);
    if (question.isEmpty()) return null;
    var command = new ArrayList<>(List.of(shim.toString()));
    command.addAll(question);
    var answer = Commands.output(command, environment);
    if (answer == null || !answer.startsWith("/")) return null;
    var program = Path.of(answer);
    return Files.isExecutable(program) ? program : null;
  }

  private static List<String> question(Language language) {
    return switch (language) {
      case PYTHON -> List.of("-c", "import sys; print(sys.executable)");
      case JAVASCRIPT, TYPESCRIPT -> List.of("-p", "process.execPath");
      case RUBY -> List.of("-e", "require 'rbconfig'; puts RbConfig.ruby");
      case PERL -> List.of("-e", "print $^X");
      case PHP -> List.of("-r", "echo PHP_BINARY;");
      case SHELL, JAVA, LUA, R -> List.of();
    };
  }
}
