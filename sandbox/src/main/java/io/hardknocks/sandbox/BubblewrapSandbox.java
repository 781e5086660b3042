package io.hardknocks.sandbox;

import io.hardknocks.model.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Isolates by namespaces of the kernel, set up by the bubblewrap program. */
final class BubblewrapSandbox implements Sandbox {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Path program;
  private final Scratch scratch;

  BubblewrapSandbox(Path program, Scratch scratch) {
    this.program = program;
    this.scratch = scratch;
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
    try (var folder = scratch.open()) {
      var identity = Identity.forRun();
      var name = Staging.script(spec, folder);
      var inputs = Staging.inputs(spec);
      Staging.etc(folder, identity.uid());
      if (!identity.userNamespace()) {
        folder.giveTo(identity.uid());
        Staging.give(folder.work().resolve(name), identity.uid());
      }
      var isolation = Bubblewrap.command(program.toString(), folder, spec, inputs, identity);
      var command =
          Launcher.command(
              folder, List.of(), isolation, spec.limits(), identity, script(spec, name));
      return supervise(spec, folder, command, cancelled);
    } catch (IOException e) {
      throw new CannotRunException("the run could not be prepared: " + e, e);
    }
  }

  private static List<String> script(RunSpec spec, Path name) {
    var interpreter = spec.interpreter();
    var words = new ArrayList<String>();
    words.add(interpreter.executable().toString());
    words.addAll(interpreter.arguments());
    words.add(Bubblewrap.WORK + "/" + name);
    words.addAll(spec.arguments());
    return words;
  }

  private RunResult supervise(
      RunSpec spec, RunFolder folder, List<String> command, BooleanSupplier cancelled)
      throws IOException, InterruptedException {
    var limits = spec.limits();
    var launcher = new Launcher(folder);
    var disk = new DiskWatch(List.of(folder.work(), folder.tmp()), limits.diskBytes());
    var watch = new Watch(limits, new NoMeter(), disk, cancelled);
    long start = System.nanoTime();
    var process = new ProcessBuilder(command).directory(folder.root().toFile()).start();
    var stdout = Drain.of(process.getInputStream(), limits.outputBytes());
    var stderr = Drain.of(process.getErrorStream(), limits.outputBytes());
    var stop = watch.until(process);
    end(process, launcher);
    var wall = Duration.ofNanos(System.nanoTime() - start);
    var out = stdout.await(GRACE);
    var err = stderr.await(GRACE);
    if (stop == null && !launcher.started()) {
      throw new CannotRunException(
          "bubblewrap could not start the script: " + launcher.complaint());
    }
    return new RunResult(
        exit(stop, launcher.exit(), watch), wall, Usage.UNKNOWN, out, err, Outputs.NONE);
  }

  private static Exit exit(@Nullable Exit stop, @Nullable Exit own, Watch watch) {
    if (stop != null) return stop;
    var late = watch.afterwards();
    if (late != null) return late;
    return own == null ? Exit.signalled(Signals.KILL) : own;
  }

  /** Ends process 1 of the namespace, and so all of it; then waits for the chain outside. */
  private static void end(Process process, Launcher launcher) throws InterruptedException {
    var first = launcher.first();
    if (process.isAlive() && first.isPresent()) {
      ProcessHandle.of(first.getAsLong()).ifPresent(ProcessHandle::destroyForcibly);
      if (process.waitFor(GRACE)) return;
    }
    process.destroyForcibly().waitFor();
  }

  private static final class NoMeter implements Meter {
    @Override
    public Reading read() {
      return Reading.NOTHING;
    }

    @Override
    public Usage usage() {
      return Usage.UNKNOWN;
    }
  }
}
