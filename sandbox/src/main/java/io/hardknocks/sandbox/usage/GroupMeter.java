package io.hardknocks.sandbox.usage;

import io.hardknocks.model.Usage;
import io.hardknocks.sandbox.group.ControlGroup;
import io.hardknocks.sandbox.group.Reading;
import java.util.List;

/** Asks the control group of the run. */
final class GroupMeter implements Meter {
  private final ControlGroup group;
  private final int ownTasks;
  private long peak;

  /**
   * @param ownTasks processes of ours in the group
   */
  GroupMeter(ControlGroup group, int ownTasks) {
    this.group = group;
    this.ownTasks = ownTasks;
  }

  @Override
  public Reading read() {
    var all = group.read();
    peak = Math.max(peak, all.memoryBytes());
    return new Reading(
        all.cpu(),
        all.memoryBytes(),
        Math.max(0, all.tasks() - ownTasks),
        all.memoryRefused(),
        all.tasksRefused());
  }

  @Override
  public List<Long> processes() {
    return group.processes();
  }

  @Override
  public Usage usage(Accounts accounts) {
    return new Usage(
        Usage.Source.CGROUP,
        group.read().cpu(),
        Math.max(peak, group.peakMemoryBytes()),
        accounts.readBytes(),
        accounts.writtenBytes());
  }
}
