package io.hardknocks.sandbox.interpreter;

import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.RunSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which versions of the libraries that a script imports are installed, read from the names of files
 * beside the interpreter or the script. Nothing is executed.
 */
public final class InstalledLibraries {
  private static final int MOST_READ = 64 << 10;
  private static final Pattern METADATA =
      Pattern.compile("(.+?)-([0-9][^-]*)(?:-py[0-9.]+)?\\.(?:dist|egg)-info");
  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]{1,40})\"");

  private InstalledLibraries() {}

  /**
   * Versions by the name under which a script imports them; what is not found is left out.
   *
   * @param names first parts of modules: {@code cv2}, {@code @scope/name}
   */
  public static SortedMap<String, String> of(RunSpec spec, Collection<String> names) {
    return switch (spec.interpreter().language()) {
      case PYTHON -> python(spec.interpreter(), names);
      case JAVASCRIPT, TYPESCRIPT -> node(spec, names);
      default -> new TreeMap<>();
    };
  }

  private static SortedMap<String, String> python(
      Interpreter interpreter, Collection<String> names) {
    var versions = new TreeMap<String, String>();
    if (names.isEmpty()) return versions;
    for (var folder : packageFolders(interpreter)) {
      var metadata = list(folder, "*-info");
      for (var name : names) {
        if (versions.containsKey(name) || !isModule(folder, name)) continue;
        var version = versionOf(name, metadata);
        if (!version.isEmpty()) versions.put(name, version);
      }
    }
    return versions;
  }

  private static boolean isModule(Path folder, String name) {
    return Files.isDirectory(folder.resolve(name))
        || Files.exists(folder.resolve(name + ".py"))
        || !list(folder, name + ".*.so").isEmpty()
        || Files.exists(folder.resolve(name + ".so"));
  }

  /** By the package's name, else by what the package says that it holds. */
  private static String versionOf(String module, List<Path> metadata) {
    for (var info : metadata) {
      var match = METADATA.matcher(String.valueOf(info.getFileName()));
      if (match.matches() && plain(match.group(1)).equals(plain(module))) return match.group(2);
    }
    for (var info : metadata) {
      var match = METADATA.matcher(String.valueOf(info.getFileName()));
      if (match.matches() && holds(info, module)) return match.group(2);
    }
    return "";
  }

  private static boolean holds(Path info, String module) {
    var top = start(info.resolve("top_level.txt"));
    if (!top.isEmpty()) return top.lines().anyMatch(line -> line.strip().equals(module));
    var record = start(info.resolve("RECORD"));
    return record.startsWith(module + "/")
        || record.contains("\n" + module + "/")
        || record.contains("\n" + module + ".");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "_");
  }

  /** Of the interpreter, first of its environment, then of the system. */
  private static Set<Path> packageFolders(Interpreter interpreter) {
    var prefixes = new LinkedHashSet<Path>();
    var bin = interpreter.executable().getParent();
    if (bin != null && bin.getParent() != null) prefixes.add(bin.getParent());
    prefixes.addAll(interpreter.folders());
    if (bin != null && bin.startsWith("/usr/bin")) prefixes.add(Path.of("/usr/local"));
    var folders = new LinkedHashSet<Path>();
    for (var prefix : prefixes) {
      for (var lib : list(prefix.resolve("lib"), "python3*")) {
        for (var kind : List.of("site-packages", "dist-packages")) {
          if (Files.isDirectory(lib.resolve(kind))) folders.add(lib.resolve(kind));
        }
      }
    }
    return folders;
  }

  private static SortedMap<String, String> node(RunSpec spec, Collection<String> names) {
    var versions = new TreeMap<String, String>();
    for (var modules : moduleFolders(spec)) {
      for (var name : names) {
        if (versions.containsKey(name) || name.contains("..")) continue;
        var match = VERSION.matcher(start(modules.resolve(name).resolve("package.json")));
        if (match.find()) versions.put(name, match.group(1));
      }
    }
    return versions;
  }

  private static List<Path> moduleFolders(RunSpec spec) {
    var folders = new ArrayList<Path>();
    for (var input : spec.inputs()) if (input.endsWith("node_modules")) folders.add(input);
    for (var at = spec.script().toAbsolutePath().normalize().getParent();
        at != null;
        at = at.getParent()) {
      if (Files.isDirectory(at.resolve("node_modules"))) folders.add(at.resolve("node_modules"));
    }
    return folders;
  }

  private static List<Path> list(Path folder, String glob) {
    if (!Files.isDirectory(folder)) return List.of();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      var found = new ArrayList<Path>();
      entries.forEach(found::add);
      found.sort(null);
      return found;
    } catch (IOException | RuntimeException unreadable) {
      // a version that cannot be read is not known; the run itself goes on
      return List.of();
    }
  }

  private static String start(Path file) {
    if (!Files.isRegularFile(file)) return "";
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_READ), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      // as above: not known
      return "";
    }
  }
}
