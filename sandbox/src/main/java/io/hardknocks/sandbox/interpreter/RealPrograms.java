package io.hardknocks.sandbox.interpreter;

import static java.util.Objects.requireNonNullElse;

import io.hardknocks.sandbox.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows links, shims of version managers and virtual environments to the program behind. */
final class RealPrograms {
  private static final List<String> SYSTEM =
      List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64");

  private final Prefixes prefixes;
  private final Shims shims;

  RealPrograms(Map<String, String> environment, Path folder) {
    this.prefixes = new Prefixes(requireNonNullElse(environment.get("HOME"), "/root"));
    this.shims = new Shims(environment, folder);
  }

  /** A program and what of the disk it needs. */
  record Program(Path executable, List<Path> folders) {}

  /** {@code null} for a shim that leads to a program elsewhere on the path, or to none. */
  @Nullable Program resolve(Language language, Path candidate) {
    try {
      var real = candidate.toRealPath();
      if (isSystem(candidate) && isSystem(real)) return new Program(candidate, List.of());
      if (!isSystem(real) && isScript(real)) {
        var behind = shims.resolve(language, candidate);
        return behind == null || isScript(behind) ? null : resolve(language, behind);
      }
      return virtualEnvironment(candidate, real);
    } catch (IOException gone) {
      return null;
    }
  }

  private Program virtualEnvironment(Path candidate, Path real) throws IOException {
    var folders = new TreeSet<>(isSystem(real) ? List.of() : prefixes.of(real));
    var root = root(candidate);
    var settings = root == null ? null : root.resolve("pyvenv.cfg");
    if (root == null || settings == null || !Files.isRegularFile(settings)) {
      return new Program(real, List.copyOf(folders));
    }
    folders.addAll(prefixes.of(candidate));
    var home = home(settings);
    if (home != null && !isSystem(home)) {
      folders.addAll(prefixes.of(home.resolve(real.getFileName())));
    }
    return new Program(candidate, List.copyOf(folders));
  }

  /** Whether a path is visible in the sandbox as it is. */
  static boolean isSystem(Path path) {
    return SYSTEM.stream().anyMatch(path::startsWith);
  }

  private static @Nullable Path root(Path executable) {
    var bin = executable.getParent();
    return bin == null ? null : bin.getParent();
  }

  private static @Nullable Path home(Path settings) throws IOException {
    for (var line : Files.readAllLines(settings)) {
      var parts = line.split("=", 2);
      if (parts.length == 2 && parts[0].strip().equals("home")) return Path.of(parts[1].strip());
    }
    return null;
  }

  private static boolean isScript(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("#!");
    }
  }
}
