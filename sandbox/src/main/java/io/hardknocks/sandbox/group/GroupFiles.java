package io.hardknocks.sandbox.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One folder of a control group hierarchy. */
final class GroupFiles {
  private static final int TRIES = 50;
  private static final String PROCESSES = "cgroup.procs";

  private final Path folder;

  GroupFiles(Path folder) {
    this.folder = folder;
  }

  static GroupFiles create(Path parent, String name) throws IOException {
    return new GroupFiles(Files.createDirectory(parent.resolve(name)));
  }

  Path door() {
    return folder.resolve(PROCESSES);
  }

  void join(long pid) throws IOException {
    set(PROCESSES, pid);
  }

  /** Leaves a process where it is, in this group, which is all that the kernel needs to wake up. */
  void announce(long pid) {
    try {
      join(pid);
    } catch (IOException refused) {
      // then joining takes longer
    }
  }

  void set(String file, long value) throws IOException {
    Files.writeString(folder.resolve(file), Long.toString(value));
  }

  void setIfThere(String file, long value) throws IOException {
    if (Files.exists(folder.resolve(file))) set(file, value);
  }

  /** 0 when it cannot be read. */
  long number(String file) {
    var text = read(file).strip();
    return text.matches("[0-9]+") ? Long.parseLong(text) : 0;
  }

  /** The number after {@code key} in a file of pairs; 0 when there is none. */
  long number(String file, String key) {
    return numbers(file).getOrDefault(key, 0L);
  }

  /** A file of pairs, of which the kernel may have to add up each number: read once is enough. */
  Map<String, Long> numbers(String file) {
    var numbers = new HashMap<String, Long>();
    for (var line : (Iterable<String>) read(file).lines()::iterator) {
      int space = line.indexOf(' ');
      if (space > 0)
        numbers.put(
            line.substring(0, space), Long.parseUnsignedLong(line, space + 1, line.length(), 10));
    }
    return numbers;
  }

  List<Long> processes() {
    return read(PROCESSES).lines().map(Long::valueOf).toList();
  }

  /** The kernel may hold on to a group for a moment after its last process is gone. */
  void remove() {
    for (int attempt = 0; attempt < TRIES && !removed(); attempt++) pause();
  }

  private boolean removed() {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (IOException busy) {
      return false;
    }
  }

  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException gone) {
      return "";
    }
  }

  static void removeAll(@Nullable GroupFiles... groups) {
    for (var group : groups) if (group != null) group.remove();
  }
}
