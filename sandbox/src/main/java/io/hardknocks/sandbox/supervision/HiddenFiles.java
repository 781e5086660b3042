package io.hardknocks.sandbox.supervision;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files that processes deleted and still hold open or mapped: they take space without a name. */
final class HiddenFiles {
  private static final String DELETED = " (deleted)";

  private final Path proc;

  HiddenFiles(Path proc) {
    this.proc = proc;
  }

  long bytes(List<Long> processes) {
    var sizes = new HashMap<String, Long>();
    for (long pid : processes) {
      open(pid, sizes);
      mapped(pid, sizes);
    }
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private void open(long pid, Map<String, Long> sizes) {
    try (var descriptors = Files.newDirectoryStream(proc.resolve(pid + "/fd"))) {
      for (var descriptor : descriptors) {
        var target = Files.readSymbolicLink(descriptor).toString();
        if (!target.endsWith(DELETED) || !Files.isRegularFile(descriptor)) continue;
        var inode = String.valueOf(Files.getAttribute(descriptor, "unix:ino"));
        sizes.merge(inode, Files.size(descriptor), Math::max);
      }
    } catch (IOException | DirectoryIteratorException gone) {
      // seen next time
    }
  }

  private void mapped(long pid, Map<String, Long> sizes) {
    try (var lines = Files.lines(proc.resolve(pid + "/maps"))) {
      lines.filter(line -> line.endsWith(DELETED)).forEach(line -> addMapping(line, sizes));
    } catch (IOException | java.io.UncheckedIOException gone) {
      // seen next time
    }
  }

  /** {@code FROM-TO MODE OFFSET DEVICE INODE NAME}. */
  private static void addMapping(String line, Map<String, Long> sizes) {
    var fields = line.split(" +", 6);
    var range = fields[0].split("-", 2);
    if (fields.length < 6 || range.length < 2) return;
    long from = Long.parseUnsignedLong(range[0], 16);
    long to = Long.parseUnsignedLong(range[1], 16);
    sizes.merge(fields[4], to - from, Math::max);
  }
}
