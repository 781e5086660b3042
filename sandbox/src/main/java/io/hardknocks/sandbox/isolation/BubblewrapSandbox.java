package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.folder.Identity;
import io.hardknocks.sandbox.folder.Scratch;
import io.hardknocks.sandbox.folder.Staging;
import io.hardknocks.sandbox.group.ControlGroup;
import io.hardknocks.sandbox.launch.CommandLine;
import io.hardknocks.sandbox.launch.Launcher;
import io.hardknocks.sandbox.launch.Surroundings;
import io.hardknocks.sandbox.launch.SystemCallFilter;
import io.hardknocks.sandbox.supervision.Admission;
import io.hardknocks.sandbox.supervision.Harvest;
import io.hardknocks.sandbox.supervision.RunThread;
import io.hardknocks.sandbox.supervision.Supervision;
import io.hardknocks.sandbox.usage.Meter;
import io.hardknocks.sandbox.usage.Meters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Isolates by namespaces of the kernel, set up by the bubblewrap program. */
final class BubblewrapSandbox implements Sandbox {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final Path program;
  private final Scratch scratch;
  private final ControlGroup.@Nullable Place groups;

  /**
   * @param groups {@code null} to look at /proc instead
   */
  BubblewrapSandbox(Path program, Scratch scratch, ControlGroup.@Nullable Place groups) {
    this.program = program;
    this.scratch = scratch;
    this.groups = groups;
  }

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public RunResult run(RunSpec spec) {
    return RunThread.call(cancelled -> run(spec, cancelled));
  }

  private RunResult run(RunSpec spec, BooleanSupplier cancelled) throws InterruptedException {
    try (var folder = scratch.open();
        var group = groups == null ? null : groups.open(spec.limits(), Launcher.GROUP_TASKS)) {
      var identity = Identity.forRun();
      var script = Staging.script(spec, folder);
      var inputs = Staging.inputs(spec, folder, identity);
      if (!identity.userNamespace()) folder.giveTo(identity.uid(), script);
      Files.write(folder.file("filter"), filter(group != null));
      var isolation = Bubblewrap.command(program.toString(), folder, spec, inputs, identity);
      var words = CommandLine.of(spec, Path.of(Surroundings.WORK), script);
      var launcher = new Launcher(folder);
      var command = launcher.isolated(group, isolation, spec.limits(), identity, words);
      var admission = new Admission(group, launcher::first, cancelled);
      var seen =
          new Supervision(folder, spec.limits(), cancelled)
              .run(command, new Chain(launcher, group, spec.limits(), admission));
      if (seen.stop() == null) requireStarted(launcher);
      var result = seen.result(launcher.exit(seen.exitValue()), launcher.accounts());
      return Harvest.of(spec, folder, script, inputs).into(result);
    } catch (IOException e) {
      throw new CannotRunException("the run could not be prepared: " + e, e);
    }
  }

  private static byte[] filter(boolean counted) {
    var bytes = SystemCallFilter.forMachine(System.getProperty("os.arch", ""), counted);
    return bytes == null ? new byte[0] : bytes;
  }

  private static void requireStarted(Launcher launcher) {
    if (launcher.started()) return;
    throw new CannotRunException("bubblewrap could not start the script: " + launcher.complaint());
  }

  private record Chain(
      Launcher launcher, @Nullable ControlGroup group, Limits limits, Admission admission)
      implements Supervision.Subject {
    @Override
    public Meter meter(Process process) {
      int ownTasks = group == null ? Launcher.TASKS : Launcher.GROUP_TASKS;
      return Meters.of(group, process, ownTasks, limits);
    }

    @Override
    public void admit(Process process) throws IOException, InterruptedException {
      admission.admit(process);
    }

    @Override
    public void end(Process process, Meter meter) throws InterruptedException {
      BubblewrapSandbox.end(process, meter, launcher);
    }
  }

  /** Ends process 1 of the namespace, and so all of it; then waits for the chain outside. */
  private static void end(Process process, Meter meter, Launcher launcher)
      throws InterruptedException {
    long start = System.nanoTime();
    while (process.isAlive() && System.nanoTime() - start < GRACE.toNanos()) {
      launcher.first().ifPresent(BubblewrapSandbox::kill);
      if (process.waitFor(PAUSE)) return;
    }
    if (!process.isAlive()) return;
    var left = meter.processes();
    Supervision.kill(process);
    left.forEach(BubblewrapSandbox::kill);
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
