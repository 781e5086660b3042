package io.hardknocks.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that the parser unpacked its libraries into, in the folder for temporary files. They
 * would go as a process ends, but not as it is halted, and are a megabyte each time.
 */
final class UnpackedLibraries {
  private static final Path LOADED = Path.of("/proc/self/maps");
  private static final String NAME = "/tree-sitter-ng-";

  private UnpackedLibraries() {}

  /** Removes those of this process, where the system says which these are. */
  static void remove() {
    var lead = System.getProperty("java.io.tmpdir", "/tmp") + NAME;
    try {
      for (var line : Files.readAllLines(LOADED, ISO_8859_1)) {
        int at = line.indexOf(lead);
        if (at >= 0) Files.deleteIfExists(Path.of(line.substring(at)));
      }
    } catch (IOException notLinux) {
      return;
    }
  }
}
