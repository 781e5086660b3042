package io.hardknocks.analysis.code;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that the parser's libraries were unpacked into, in the folder for temporary files. Once
 * they are loaded nobody needs their names, and a process that is killed, or ends at once as
 * commands do, would leave a megabyte behind each time.
 */
final class UnpackedLibraries {
  private static final Path LOADED = Path.of("/proc/self/maps");
  private static final String FOLDER = System.getProperty("java.io.tmpdir", "/tmp");
  private static final String NAME = "tree-sitter-ng-";

  private UnpackedLibraries() {}

  /** Removes those of this process, where the system says which these are. */
  static void remove() {
    try {
      for (var file : loaded()) Files.deleteIfExists(Path.of(file));
    } catch (IOException unknown) {
      // not Linux: they go when the process ends
    }
  }

  /** Those that are there still. */
  static Set<String> loaded() throws IOException {
    var lead = FOLDER + "/" + NAME;
    return Files.readAllLines(LOADED, ISO_8859_1).stream()
        .filter(line -> line.contains(lead) && !line.endsWith(" (deleted)"))
        .map(line -> line.substring(line.indexOf(lead)))
        .collect(Collectors.toSet());
  }
}
