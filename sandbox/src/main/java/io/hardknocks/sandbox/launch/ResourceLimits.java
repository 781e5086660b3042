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

  private static final int BLOCK = 512;
  private static final int KIB = 1024;

  /** With 0 the kernel still starts a program that core_pattern names; not with a limit of 1. */
  private static final String CORE =
      """
      read -r pattern </proc/sys/kernel/core_pattern
      case $pattern in
        "|"*) set -- /usr/bin/prlimit --core=1 "$@" ;;
        *) ulimit -c 0 ;;
      esac
      """;

  private ResourceLimits() {}

  /**
   * Words of the shell that set them, for itself and what it starts.
   *
   * @param ownUser nobody else runs as its user, so that the user's processes are the run's
   */
  static String commands(Limits limits, boolean ownUser) {
    long seconds = limits.cpu().toSeconds() + 1;
    var words =
        new ArrayList<>(
            List.of(
                "ulimit -S -t " + seconds,
                "ulimit -H -t " + (seconds + 2),
                "ulimit -f " + Math.ceilDiv(limits.fileBytes(), BLOCK),
                "ulimit -n " + limits.openFiles(),
                "ulimit -v " + (limits.memoryBytes() + ADDRESS_SLACK) / KIB));
    if (ownUser) words.add(processes(limits.processes() + TASK_SLACK));
    return String.join(" && ", words) + " || exit\n" + CORE;
  }

  /** Shells do not agree on its letter. */
  private static String processes(int most) {
    return "{ ulimit -u " + most + " 2>/dev/null || ulimit -p " + most + "; }";
  }
}
