package io.hardknocks.sandbox.supervision;

import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.Signals;
import io.hardknocks.sandbox.Sizes;
import io.hardknocks.sandbox.usage.Meter;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Waits for a process and compares what its run takes with the limits. */
public final class Watch {
  private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Limits limits;
  private final Meter meter;
  private final DiskWatch disk;
  private final BooleanSupplier cancelled;

  Watch(Limits limits, Meter meter, DiskWatch disk, BooleanSupplier cancelled) {
    this.limits = limits;
    this.meter = meter;
    this.disk = disk;
    this.cancelled = cancelled;
  }

  /** The reason to end it, or {@code null} when it ended before there was one. */
  @Nullable Exit until(Process process) throws InterruptedException {
    long start = System.nanoTime();
    long pause = SHORTEST_PAUSE;
    while (true) {
      long left = limits.wall().toNanos() - (System.nanoTime() - start);
      if (process.waitFor(Math.clamp(left, 0, pause), TimeUnit.NANOSECONDS)) return null;
      var stop = stop(left <= 0);
      if (stop != null) return stop;
      pause = Math.min(LONGEST_PAUSE, pause + pause / 4);
    }
  }

  /**
   * The end of a run that is over.
   *
   * @param stop why we ended it, if we did
   * @param own how it ended by itself, if that is known
   */
  Exit exit(@Nullable Exit stop, @Nullable Exit own) {
    if (stop != null) return stop;
    var reading = meter.read();
    if (reading.tasksRefused() > 0) return processes();
    if (reading.memoryRefused() > 0) return memory();
    if (disk.isOver()) return disk();
    if (own == null) return Exit.signalled(Signals.KILL);
    return switch (own.signal()) {
      case Signals.CPU_TIME -> cpu();
      case Signals.FILE_SIZE -> fileTooLarge(limits);
      default -> own;
    };
  }

  private @Nullable Exit stop(boolean timeIsUp) {
    if (cancelled.getAsBoolean()) return Exit.stopped(Ending.CANCELLED, "cancelled");
    var reading = meter.read();
    if (reading.tasksRefused() > 0 || reading.tasks() > limits.processes()) return processes();
    if (reading.memoryRefused() > 0 || reading.memoryBytes() > limits.memoryBytes())
      return memory();
    if (reading.cpu().compareTo(limits.cpu()) > 0) return cpu();
    if (disk.isDue() && disk.isOver()) return disk();
    return timeIsUp ? timedOut() : null;
  }

  private Exit memory() {
    return outOfMemory(limits);
  }

  public static Exit outOfMemory(Limits limits) {
    return Exit.stopped(
        Ending.MEMORY, "memory limit " + Sizes.of(limits.memoryBytes()) + " reached");
  }

  private Exit processes() {
    return Exit.stopped(
        Ending.PROCESSES, "limit of " + limits.processes() + " processes and threads reached");
  }

  private Exit cpu() {
    return Exit.stopped(Ending.CPU, "processor time limit " + Sizes.of(limits.cpu()) + " reached");
  }

  static Exit fileTooLarge(Limits limits) {
    return Exit.stopped(
        Ending.DISK, "file size limit " + Sizes.of(limits.fileBytes()) + " reached");
  }

  private Exit disk() {
    return Exit.stopped(Ending.DISK, "disk limit " + Sizes.of(limits.diskBytes()) + " reached");
  }

  private Exit timedOut() {
    return Exit.stopped(Ending.TIMED_OUT, "still running after " + Sizes.of(limits.wall()));
  }
}
