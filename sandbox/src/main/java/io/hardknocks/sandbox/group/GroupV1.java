package io.hardknocks.sandbox.group;

import io.hardknocks.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Control groups of version 1: a hierarchy for each controller. */
final class GroupV1 implements ControlGroup {
  private final GroupFiles memory;
  private final GroupFiles pids;
  private final GroupFiles cpu;
  private final GroupFiles parent;

  private GroupV1(GroupFiles memory, GroupFiles pids, GroupFiles cpu, GroupFiles parent) {
    this.memory = memory;
    this.pids = pids;
    this.cpu = cpu;
    this.parent = parent;
  }

  /** The groups that we are in ourselves, of the three controllers. */
  record Parents(Path memory, Path pids, Path cpu, GroupNames names) implements Place {
    @Override
    public void sweep() {
      for (var parent : List.of(memory, pids, cpu)) GroupNames.sweep(parent);
    }

    @Override
    public ControlGroup open(Limits limits, int extraTasks) throws IOException {
      var name = names.next();
      @Nullable GroupFiles first = null;
      @Nullable GroupFiles second = null;
      @Nullable GroupFiles third = null;
      try {
        first = GroupFiles.create(memory, name);
        first.set("memory.limit_in_bytes", limits.memoryBytes());
        first.setIfThere("memory.memsw.limit_in_bytes", limits.memoryBytes());
        second = GroupFiles.create(pids, name);
        second.set("pids.max", limits.processes() + (long) extraTasks);
        third = GroupFiles.create(cpu, name);
        return new GroupV1(first, second, third, new GroupFiles(cpu));
      } catch (IOException e) {
        GroupFiles.removeAll(first, second, third);
        throw e;
      }
    }
  }

  @Override
  public List<Path> doors() {
    return List.of(memory.door(), pids.door(), cpu.door());
  }

  @Override
  public void announce(long pid) {
    parent.announce(pid);
  }

  @Override
  public void join(long pid) throws IOException {
    memory.join(pid);
    pids.join(pid);
    cpu.join(pid);
  }

  @Override
  public Reading read() {
    var bytes = memory.numbers("memory.stat");
    return new Reading(
        Duration.ofNanos(cpu.number("cpuacct.usage")),
        bytes.getOrDefault("total_rss", 0L) + bytes.getOrDefault("total_shmem", 0L),
        pids.number("pids.current"),
        memory.number("memory.oom_control", "oom_kill"),
        pids.number("pids.events", "max"));
  }

  @Override
  public long peakMemoryBytes() {
    var bytes = memory.numbers("memory.stat");
    long cache = bytes.getOrDefault("total_cache", 0L) - bytes.getOrDefault("total_shmem", 0L);
    return Math.max(0, memory.number("memory.max_usage_in_bytes") - cache);
  }

  @Override
  public List<Long> processes() {
    return memory.processes();
  }

  @Override
  public void close() {
    GroupFiles.removeAll(memory, pids, cpu);
  }
}
