package io.hardknocks.recorder;

import io.hardknocks.recorder.event.ResourceUse;
import io.hardknocks.recorder.machine.Look;
import io.hardknocks.recorder.machine.Machine;
import io.hardknocks.recorder.machine.TemporaryFolder;
import io.hardknocks.recorder.outlet.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What the process and its children take from the machine until the scope that it belongs to is
 * closed.
 */
public final class ResourceMeter {
  private final Sampler sampler;
  private final Faults faults;
  private final List<ObservedPool> pools = new CopyOnWriteArrayList<>();
  private @Nullable TemporaryFolder temporary;
  private @Nullable Look first;
  private @Nullable Look last;
  private long peakMemory;
  private int mostProcesses;

  ResourceMeter(Sampler sampler, Faults faults) {
    this.sampler = sampler;
    this.faults = faults;
  }

  void start() {
    faults.guard("resources are not measured", this::begin);
  }

  private synchronized void begin() {
    temporary = new TemporaryFolder(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    first = Machine.look();
    see(first);
    sampler.add(this);
  }

  /**
   * The same pool, with its work measured: hand your tasks to what is returned. Wrapped for the
   * scope of this meter; what runs after the scope is not counted.
   */
  public ExecutorService pool(String name, ExecutorService pool) {
    if (pool == null) return pool;
    var observed = new ObservedPool(Texts.orElse(name, "pool"), pool);
    pools.add(observed);
    return observed;
  }

  void sample() {
    faults.guard("resources are not measured", () -> see(Machine.look()));
  }

  synchronized int processes() {
    return mostProcesses;
  }

  private synchronized void see(Look look) {
    last = look;
    if (look.memory() != null) peakMemory = Math.max(peakMemory, look.memory());
    mostProcesses = Math.max(mostProcesses, look.processes());
    if (temporary != null) temporary.look();
  }

  /** Measures for the last time. */
  @Nullable ResourceUse stop() {
    sampler.remove(this);
    sample();
    return use();
  }

  private synchronized @Nullable ResourceUse use() {
    if (first == null || last == null) return null;
    return new ResourceUse(
        cpu(first, last),
        memory(first, last),
        disk(first, last),
        temporary == null ? null : temporary.use(),
        mostProcesses,
        pools.stream().map(ObservedPool::use).toList());
  }

  private static @Nullable Duration cpu(Look first, Look last) {
    var from = first.cpuNanos();
    var to = last.cpuNanos();
    return from == null || to == null ? null : Duration.ofNanos(Math.max(0, to - from));
  }

  private ResourceUse.@Nullable Memory memory(Look first, Look last) {
    var from = first.memory();
    var to = last.memory();
    return from == null || to == null ? null : new ResourceUse.Memory(from, peakMemory, to);
  }

  private static ResourceUse.@Nullable Disk disk(Look first, Look last) {
    var read = first.read();
    var written = first.written();
    if (read == null || written == null || last.read() == null || last.written() == null)
      return null;
    return new ResourceUse.Disk(
        Math.max(0, last.read() - read), Math.max(0, last.written() - written));
  }
}
