package io.hardknocks.recorder.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this process and its children took from the machine meanwhile; {@code null} where it could
 * not be measured, never 0. The process does more than one thing at a time: what other threads did
 * is in it too.
 *
 * @param cpu time of all processors
 * @param memory resident memory
 * @param disk bytes that system calls read and wrote
 * @param processes the most that were there at once, with our own
 * @param pools worker pools that were wrapped
 */
public record ResourceUse(
    @Nullable Duration cpu,
    @Nullable Memory memory,
    @Nullable Disk disk,
    @Nullable TemporaryFiles temporaryFiles,
    int processes,
    List<Pool> pools) {
  /** In bytes. The peak is the largest that was seen. */
  public record Memory(long start, long peak, long end) {}

  /** In bytes. */
  public record Disk(long read, long written) {}

  /**
   * New files in the folder for temporary files.
   *
   * @param seen how many different ones
   * @param peakBytes the largest sum of their sizes that was seen
   * @param left how many were still there at the end
   */
  public record TemporaryFiles(int seen, long peakBytes, int left) {}

  /**
   * A worker pool.
   *
   * @param workers how many threads worked at least once
   * @param utilisation 0..1: the part of the workers' time that was spent on tasks
   * @param longestQueue the most tasks that waited at once
   * @param tasksByWorker finished tasks by thread name
   */
  public record Pool(
      String name,
      int workers,
      double utilisation,
      long longestQueue,
      Map<String, Long> tasksByWorker) {
    public Pool {
      tasksByWorker = Values.ordered(tasksByWorker);
    }
  }

  public ResourceUse {
    pools = List.copyOf(pools);
  }
}
