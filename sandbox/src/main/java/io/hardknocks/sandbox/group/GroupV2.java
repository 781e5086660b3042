package io.hardknocks.sandbox.group;

import io.hardknocks.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Control groups of version 2: one hierarchy. */
final class GroupV2 implements ControlGroup {
  private final GroupFiles files;
  private final GroupFiles own;

  private GroupV2(GroupFiles files, GroupFiles own) {
    this.files = files;
    this.own = own;
  }

  /**
   * A group that hands the memory and pids controllers down to its children.
   *
   * @param own the group that we are in ourselves
   */
  record Parent(Path folder, Path own, GroupNames names) implements Place {
    @Override
    public void sweep() {
      GroupNames.sweep(folder);
    }

    @Override
    public ControlGroup open(Limits limits, int extraTasks) throws IOException {
      var files = GroupFiles.create(folder, names.next());
      try {
        files.set("memory.max", limits.memoryBytes());
        files.setIfThere("memory.swap.max", 0);
        files.set("pids.max", limits.processes() + (long) extraTasks);
        return new GroupV2(files, new GroupFiles(own));
      } catch (IOException e) {
        files.remove();
        throw e;
      }
    }
  }

  @Override
  public List<Path> doors() {
    return List.of(files.door());
  }

  @Override
  public void announce(long pid) {
    own.announce(pid);
  }

  @Override
  public void join(long pid) throws IOException {
    files.join(pid);
  }

  @Override
  public Reading read() {
    var bytes = files.numbers("memory.stat");
    return new Reading(
        Duration.ofNanos(1000 * files.number("cpu.stat", "usage_usec")),
        bytes.getOrDefault("anon", 0L) + bytes.getOrDefault("shmem", 0L),
        files.number("pids.current"),
        files.number("memory.events", "oom_kill"),
        files.number("pids.events", "max"));
  }

  @Override
  public long peakMemoryBytes() {
    var bytes = files.numbers("memory.stat");
    long cache = bytes.getOrDefault("file", 0L) - bytes.getOrDefault("shmem", 0L);
    return Math.max(0, files.number("memory.peak") - cache);
  }

  @Override
  public List<Long> processes() {
    return files.processes();
  }

  @Override
  public void close() {
    files.remove();
  }
}
