package io.hardknocks.sandbox.usage;

import io.hardknocks.model.Usage;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.group.Reading;
import java.time.Duration;
import java.util.List;

/** Looks at /proc where there are no control groups. */
final class TreeMeter implements Meter {
  private final ProcessTable table;
  private final long root;
  private final int ownTasks;
  private final Limits limits;
  private long peak;
  private Duration cpu = Duration.ZERO;

  /**
   * @param root the first process of the run
   * @param ownTasks processes of ours in it
   * @param limits above that of memory, pages that processes share are counted once
   */
  TreeMeter(ProcessTable table, long root, int ownTasks, Limits limits) {
    this.table = table;
    this.root = root;
    this.ownTasks = ownTasks;
    this.limits = limits;
  }

  @Override
  public Reading read() {
    var tree = table.tree(root);
    long tasks = tree.stream().mapToLong(ProcessTable.Entry::threads).sum();
    long memory = memory(tree);
    peak = Math.max(peak, memory);
    var now = tree.stream().map(ProcessTable.Entry::cpu).reduce(Duration.ZERO, Duration::plus);
    if (now.compareTo(cpu) > 0) cpu = now;
    return new Reading(now, memory, Math.max(0, tasks - ownTasks), 0, 0);
  }

  private long memory(List<ProcessTable.Entry> tree) {
    long resident = tree.stream().mapToLong(ProcessTable.Entry::residentBytes).sum();
    boolean tooMany = tree.size() > limits.processes() + ownTasks;
    if (resident <= limits.memoryBytes() || tooMany) return resident;
    long proportional = 0;
    for (var entry : tree) {
      long own = table.proportionalBytes(entry.pid());
      proportional += own < 0 ? entry.residentBytes() : own;
    }
    return Math.min(resident, proportional);
  }

  @Override
  public List<Long> processes() {
    return table.tree(root).stream().map(ProcessTable.Entry::pid).toList();
  }

  @Override
  public Usage usage(Accounts accounts) {
    var most = accounts.cpu();
    return new Usage(
        Usage.Source.SAMPLING,
        most == null || cpu.compareTo(most) > 0 ? cpu : most,
        peak,
        accounts.readBytes(),
        accounts.writtenBytes());
  }
}
