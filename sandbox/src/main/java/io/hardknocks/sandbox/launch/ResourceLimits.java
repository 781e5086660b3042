package io.hardknocks.sandbox.launch;

import io.hardknocks.sandbox.Limits;
import java.util.ArrayList;
import java.util.List;

/** The kernel's limits of single processes: the second fence behind the limits of the whole run. */
final class ResourceLimits {
  /** Runtimes reserve far more addresses than they use. */
  private static final long ADDRESS_SLACK = 64L << 30;

  /** So that the whole run's limit is seen to be passed before the kernel refuses. */
  private static final int TASK_SLACK = 128;

  private ResourceLimits() {}

  /**
   * The command that sets them and starts what follows.
   *
   * @param ownUser nobody else runs as its user, so that the user's processes are the run's
   */
  static List<String> prlimit(Limits limits, boolean ownUser) {
    long seconds = limits.cpu().toSeconds() + 1;
    var words =
        new ArrayList<>(
            List.of(
                "/usr/bin/prlimit",
                // 1, not 0: with 0 the kernel still starts a handler that core_pattern pipes to
                "--core=1",
                "--cpu=" + seconds + ":" + (seconds + 2),
                "--fsize=" + limits.fileBytes(),
                "--nofile=" + limits.openFiles(),
                "--as=" + (limits.memoryBytes() + ADDRESS_SLACK)));
    if (ownUser) words.add("--nproc=" + (limits.processes() + TASK_SLACK));
    return words;
  }
}
