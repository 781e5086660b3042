package io.hardknocks.recorder.machine;

import io.hardknocks.recorder.event.ResourceUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The new files in the folder for temporary files, from look to look. A folder too full to list is
 * not measured.
 */
public final class TemporaryFolder {
  private static final int MOST = 5_000;

  private final Path folder;
  private final @Nullable Set<Path> before;
  private final Set<Path> seen = new HashSet<>();
  private long peakBytes;
  private int left;

  public TemporaryFolder(Path folder) {
    this.folder = folder;
    this.before = list();
  }

  public void look() {
    var now = before == null ? null : list();
    if (before == null || now == null) return;
    now.removeAll(before);
    long bytes = 0;
    for (Path file : now) bytes += size(file);
    peakBytes = Math.max(peakBytes, bytes);
    left = now.size();
    if (seen.size() < MOST) seen.addAll(now);
  }

  /** {@code null} when the folder could not be listed at first. */
  public ResourceUse.@Nullable TemporaryFiles use() {
    return before == null ? null : new ResourceUse.TemporaryFiles(seen.size(), peakBytes, left);
  }

  private @Nullable Set<Path> list() {
    try (var files = Files.newDirectoryStream(folder)) {
      var found = new HashSet<Path>();
      for (Path file : files) {
        if (found.size() == MOST) return null;
        found.add(file);
      }
      return found;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0; // deleted since it was listed
    }
  }
}
