package io.hardknocks.recorder.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at this process and its children: in {@code /proc} where there is one, else as far as Java
 * can tell. The kernel adds to a process what its children took when they end, so nothing is lost
 * between two looks.
 */
public final class Machine {
  private static final Path PROC = Path.of("/proc");
  private static final long NANOS_PER_TICK = 10_000_000;
  private static final long MILLION = 1_000_000;

  private Machine() {}

  public static Look look() {
    return Files.isReadable(PROC.resolve("self/stat")) ? ofProc() : ofJava();
  }

  private static Look ofProc() {
    long self = ProcessHandle.current().pid();
    var children = ProcessHandle.current().descendants().map(ProcessHandle::pid).toList();
    var all = new java.util.ArrayList<Long>(children);
    all.add(self);
    var own = cpuOfJava();
    var cpu =
        own == null
            ? sum(all, pid -> ticks(pid, 11, 15) * NANOS_PER_TICK)
            : Long.valueOf(
                own
                    + ticksOrZero(self) * NANOS_PER_TICK
                    + orZero(sum(children, pid -> ticks(pid, 11, 15) * NANOS_PER_TICK)));
    return new Look(
        cpu,
        sum(all, pid -> field(pid, "status", "VmRSS:") * 1024),
        sum(all, pid -> field(pid, "io", "rchar:")),
        sum(all, pid -> field(pid, "io", "wchar:")),
        all.size());
  }

  private static long ticksOrZero(long self) {
    return Math.max(0, ticks(self, 13, 15));
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  /** The sum over the processes that could be read; {@code null} when none could. */
  private static @Nullable Long sum(List<Long> pids, ToLongFunction<Long> of) {
    long sum = 0;
    boolean any = false;
    for (Long pid : pids) {
      long value = of.applyAsLong(pid);
      if (value < 0) continue;
      sum += value;
      any = true;
    }
    return any ? sum : null;
  }

  /**
   * Clock ticks of the fields {@code from} to before {@code to} of a process; below 0 when gone.
   */
  private static long ticks(long pid, int from, int to) {
    var text = read(pid, "stat");
    if (text == null) return -1;
    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    long sum = 0;
    for (int i = from; i < to && i < fields.length; i++) sum += Long.parseLong(fields[i]);
    return sum;
  }

  private static long field(long pid, String file, String name) {
    var text = read(pid, file);
    if (text == null) return -MILLION;
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").trim())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(-MILLION);
  }

  /** {@code null} when the process has ended, or is not ours to read. */
  private static @Nullable String read(long pid, String file) {
    try {
      return Files.readString(PROC.resolve(Long.toString(pid)).resolve(file));
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Long cpuOfJava() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            && system.getProcessCpuTime() >= 0
        ? Long.valueOf(system.getProcessCpuTime())
        : null;
  }

  private static Look ofJava() {
    var memory = ManagementFactory.getMemoryMXBean();
    long used =
        memory.getHeapMemoryUsage().getCommitted() + memory.getNonHeapMemoryUsage().getCommitted();
    var children = ProcessHandle.current().descendants().toList();
    long ofChildren =
        children.stream()
            .flatMap(child -> child.info().totalCpuDuration().stream())
            .mapToLong(java.time.Duration::toNanos)
            .sum();
    var own = cpuOfJava();
    return new Look(own == null ? null : own + ofChildren, used, null, null, children.size() + 1);
  }
}
