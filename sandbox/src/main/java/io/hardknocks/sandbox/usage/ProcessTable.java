package io.hardknocks.sandbox.usage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads processes from a /proc. */
final class ProcessTable {
  private static final long TICK_MILLIS = 10;

  private final Path proc;
  private final long pageBytes;

  /**
   * @param pageBytes the machine's
   */
  ProcessTable(Path proc, long pageBytes) {
    this.proc = proc;
    this.pageBytes = pageBytes;
  }

  static ProcessTable ofMachine() {
    return new ProcessTable(Path.of("/proc"), pageBytes());
  }

  /**
   * One process.
   *
   * @param cpu with that of its children that it waited for
   */
  record Entry(long pid, Duration cpu, long residentBytes, int threads) {}

  /** {@code root} and all processes below it; a process that goes away meanwhile is left out. */
  List<Entry> tree(long root) {
    var found = new ArrayList<Entry>();
    var open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      long pid = open.removeFirst();
      var entry = entry(pid);
      if (entry == null) continue;
      found.add(entry);
      open.addAll(children(entry));
    }
    return found;
  }

  /** Resident memory with shared pages divided among their users; -1 when it cannot be read. */
  long proportionalBytes(long pid) {
    return read(pid + "/smaps_rollup")
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElse(-1);
  }

  private @Nullable Entry entry(long pid) {
    var stat = read(pid + "/stat");
    int name = stat.lastIndexOf(')');
    if (name < 0) return null;
    var fields = stat.substring(name + 2).split(" ", -1);
    long ticks = 0;
    for (int field = 11; field <= 14; field++) ticks += Long.parseLong(fields[field]);
    return new Entry(
        pid,
        Duration.ofMillis(ticks * TICK_MILLIS),
        Long.parseLong(fields[21]) * pageBytes,
        Integer.parseInt(fields[17]));
  }

  private List<Long> children(Entry entry) {
    if (entry.threads() == 1)
      return numbers(read(entry.pid() + "/task/" + entry.pid() + "/children"));
    var all = new ArrayList<Long>();
    try (var tasks = Files.newDirectoryStream(proc.resolve(entry.pid() + "/task"))) {
      for (var task : tasks) all.addAll(numbers(read(proc.relativize(task) + "/children")));
    } catch (IOException | DirectoryIteratorException gone) {
      return all;
    }
    return all;
  }

  private static List<Long> numbers(String text) {
    return Arrays.stream(text.strip().split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(Long::valueOf)
        .toList();
  }

  private String read(String path) {
    try {
      return Files.readString(proc.resolve(path));
    } catch (IOException gone) {
      return "";
    }
  }

  private static long pageBytes() {
    try (var lines = Files.lines(Path.of("/proc/self/smaps"))) {
      return lines
          .filter(line -> line.startsWith("KernelPageSize:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(4096);
    } catch (IOException unknown) {
      return 4096;
    }
  }
}
