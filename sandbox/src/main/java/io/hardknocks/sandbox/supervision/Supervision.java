package io.hardknocks.sandbox.supervision;

import io.hardknocks.sandbox.Captured;
import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.Outputs;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.capture.Drain;
import io.hardknocks.sandbox.folder.RunFolder;
import io.hardknocks.sandbox.usage.Accounts;
import io.hardknocks.sandbox.usage.Meter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One process of this machine, started, drained, watched and ended. */
public final class Supervision {
  /** How long a stream may still be read after the last process. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RunFolder folder;
  private final Limits limits;
  private final BooleanSupplier cancelled;

  public Supervision(RunFolder folder, Limits limits, BooleanSupplier cancelled) {
    this.folder = folder;
    this.limits = limits;
    this.cancelled = cancelled;
  }

  /** What is supervised, as its sandbox knows it. */
  public interface Subject {
    Meter meter(Process process);

    /** Lets the script begin. */
    void admit(Process process) throws IOException, InterruptedException;

    /** Ends all processes of the run, whether there still are some or not. */
    void end(Process process, Meter meter) throws InterruptedException;
  }

  /**
   * What was seen.
   *
   * @param stop why we ended it; {@code null} when it ended by itself
   */
  public record Seen(
      @Nullable Exit stop,
      int exitValue,
      Duration wall,
      Captured stdout,
      Captured stderr,
      Meter meter,
      Watch watch) {
    public RunResult result(@Nullable Exit own, Accounts accounts) {
      return new RunResult(
          watch.exit(stop, own), wall, meter.usage(accounts), stdout, stderr, Outputs.NONE);
    }
  }

  /** By its handle: the process itself would close its streams, and what is in them be lost. */
  public static void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  public Seen run(List<String> command, Subject subject) throws IOException, InterruptedException {
    long start = System.nanoTime();
    var builder = new ProcessBuilder(command).directory(folder.root().toFile());
    var process = builder.start();
    var stdout = Drain.of(process.getInputStream(), limits.outputBytes());
    var stderr = Drain.of(process.getErrorStream(), limits.outputBytes());
    var meter = subject.meter(process);
    var hidden = new HiddenFiles(Path.of("/proc"));
    var disk =
        new DiskWatch(
            List.of(folder.work(), folder.tmp(), folder.file("status")),
            limits.diskBytes(),
            () -> hidden.bytes(meter.processes()));
    var watch = new Watch(limits, meter, disk, cancelled);
    subject.admit(process);
    var stop = watch.until(process);
    subject.end(process, meter);
    int exitValue = process.waitFor();
    var wall = Duration.ofNanos(System.nanoTime() - start);
    return new Seen(
        stop, exitValue, wall, stdout.await(PATIENCE), stderr.await(PATIENCE), meter, watch);
  }
}
