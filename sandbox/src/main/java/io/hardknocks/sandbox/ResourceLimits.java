package io.hardknocks.sandbox;

import java.util.List;

/** The kernel's limits of single processes: the second fence behind the limits of the whole run. */
final class ResourceLimits {
  /** Runtimes reserve far more addresses than they use. */
  private static final long ADDRESS_SLACK = 64L << 30;

  /** So that the whole run's limit is seen to be passed before the kernel refuses. */
  private static final int TASK_SLACK = 16;

  private ResourceLimits() {}

  /** The command that sets them and starts what follows. */
  static List<String> prlimit(Limits limits) {
    long seconds = limits.cpu().toSeconds() + 1;
    return List.of(
        "/usr/bin/prlimit",
        // 1, not 0: with 0 the kernel still starts a crash handler that core_pattern pipes to
        "--core=1",
        "--cpu=" + seconds + ":" + (seconds + 2),
        "--fsize=" + limits.fileBytes(),
        "--nofile=" + limits.openFiles(),
        "--nproc=" + (limits.processes() + TASK_SLACK),
        "--as=" + (limits.memoryBytes() + ADDRESS_SLACK));
  }
}
