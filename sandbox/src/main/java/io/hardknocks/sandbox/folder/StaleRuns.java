package io.hardknocks.sandbox.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Removes folders of runs whose process was killed before it could. */
final class StaleRuns {
  private static final Pattern NAME = Pattern.compile("([0-9]+)-[0-9a-f]+");

  private StaleRuns() {}

  static void sweep(Path base) {
    try (var runs = Files.newDirectoryStream(base)) {
      for (var run : runs) {
        if (isStale(String.valueOf(run.getFileName()))) FolderRemoval.remove(run);
      }
    } catch (IOException e) {
      // left to the next sweep
    }
  }

  /** Whether {@code name} begins with the number of a process that is gone. */
  static boolean isStale(String name) {
    var match = NAME.matcher(name);
    return match.matches() && ProcessHandle.of(Long.parseLong(match.group(1))).isEmpty();
  }
}
