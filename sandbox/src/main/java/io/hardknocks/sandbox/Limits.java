package io.hardknocks.sandbox;

import java.time.Duration;

/**
 * What a run may take from the machine. All of its processes together, where not said otherwise.
 *
 * @param wall time from start to end
 * @param cpu processor time, user and system
 * @param memoryBytes resident memory; at least 16 MiB
 * @param processes processes and threads at one time; at least 8
 * @param fileBytes size of one file
 * @param diskBytes all files that it leaves in its work folder and its /tmp; one counts for at
 *     least 4 KiB
 * @param openFiles file descriptors of one process; at least 16
 * @param outputBytes how much is kept of stdout, and again of stderr; more is drained and cut
 */
public record Limits(
    Duration wall,
    Duration cpu,
    long memoryBytes,
    int processes,
    long fileBytes,
    long diskBytes,
    int openFiles,
    int outputBytes) {
  private static final long MIB = 1024 * 1024;

  /** The least memory that a run can be given: 16 MiB. */
  public static final long LEAST_MEMORY = 16 * MIB;

  /**
   * 30 s of wall and 60 s of processor time, 512 MiB of memory, 256 processes and threads, files of
   * 512 MiB, 1 GiB in all, 1024 open files, 1 MiB of output a stream.
   */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          512 * MIB,
          256,
          512 * MIB,
          1024 * MIB,
          1024,
          (int) MIB);

  public Limits {
    requireAtLeast("wall", wall.toMillis(), 1, " ms");
    requireAtLeast("cpu", cpu.toMillis(), 1, " ms");
    requireAtLeast("memoryBytes", memoryBytes, LEAST_MEMORY, "");
    requireAtLeast("processes", processes, 8, "");
    requireAtLeast("fileBytes", fileBytes, 0, "");
    requireAtLeast("diskBytes", diskBytes, 0, "");
    requireAtLeast("openFiles", openFiles, 16, "");
    requireAtLeast("outputBytes", outputBytes, 0, "");
  }

  /** The same with another wall time, and twice that of processor time. */
  public Limits withWall(Duration longest) {
    return new Limits(
        longest,
        longest.multipliedBy(2),
        memoryBytes,
        processes,
        fileBytes,
        diskBytes,
        openFiles,
        outputBytes);
  }

  public Limits withCpu(Duration most) {
    return new Limits(
        wall, most, memoryBytes, processes, fileBytes, diskBytes, openFiles, outputBytes);
  }

  public Limits withMemory(long bytes) {
    return new Limits(wall, cpu, bytes, processes, fileBytes, diskBytes, openFiles, outputBytes);
  }

  public Limits withProcesses(int most) {
    return new Limits(wall, cpu, memoryBytes, most, fileBytes, diskBytes, openFiles, outputBytes);
  }

  /** The same with other sizes of one file and of all files. */
  public Limits withDisk(long file, long all) {
    return new Limits(wall, cpu, memoryBytes, processes, file, all, openFiles, outputBytes);
  }

  public Limits withOutput(int bytes) {
    return new Limits(wall, cpu, memoryBytes, processes, fileBytes, diskBytes, openFiles, bytes);
  }

  private static void requireAtLeast(String name, long value, long least, String unit) {
    if (value < least) {
      throw new IllegalArgumentException(
          name + ": " + value + unit + " (expected: >= " + least + unit + ")");
    }
  }
}
