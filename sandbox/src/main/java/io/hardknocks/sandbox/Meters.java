package io.hardknocks.sandbox;

import org.jspecify.annotations.Nullable;

/** Chooses how a run is measured. */
final class Meters {
  private Meters() {}

  /**
   * @param ownTasks processes of ours among those of the run
   */
  static Meter of(@Nullable ControlGroup group, Process process, int ownTasks, Limits limits) {
    if (group != null) return new GroupMeter(group, ownTasks);
    var table = ProcessTable.ofMachine();
    return new TreeMeter(table, process.pid(), ownTasks, limits.memoryBytes());
  }
}
