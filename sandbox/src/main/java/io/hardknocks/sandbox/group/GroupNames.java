package io.hardknocks.sandbox.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Names of our control groups: they tell the process that must remove them. */
final class GroupNames {
  private static final Pattern NAME = Pattern.compile("hardknocks-([0-9]+)-[0-9]+");

  private final long own = ProcessHandle.current().pid();
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  String next() {
    return "hardknocks-" + own + "-" + last.incrementAndGet();
  }

  /** Removes empty groups of processes that were killed before they could. */
  static void sweep(Path parent) {
    try (var groups = Files.newDirectoryStream(parent, "hardknocks-*")) {
      for (var group : groups) {
        var match = NAME.matcher(String.valueOf(group.getFileName()));
        if (match.matches() && ProcessHandle.of(Long.parseLong(match.group(1))).isEmpty()) {
          Files.deleteIfExists(group);
        }
      }
    } catch (IOException stillUsed) {
      // left to the next sweep
    }
  }
}
