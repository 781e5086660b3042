package io.hardknocks.sandbox.usage;

import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.group.ControlGroup;
import org.jspecify.annotations.Nullable;

/** Chooses how a run is measured. */
public final class Meters {
  private Meters() {}

  /**
   * @param ownTasks processes of ours among those of the run
   */
  public static Meter of(
      @Nullable ControlGroup group, Process process, int ownTasks, Limits limits) {
    if (group != null) return new GroupMeter(group, ownTasks);
    var table = ProcessTable.ofMachine();
    return new TreeMeter(table, process.pid(), ownTasks, limits);
  }
}
