package io.hardknocks.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Isolates by namespaces of the kernel, set up by the bubblewrap program. */
final class BubblewrapSandbox implements Sandbox {
  private static final Duration GRACE = Duration.ofSeconds(5);

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
        var group = groups == null ? null : groups.open(spec.limits(), Launcher.TASKS)) {
      var identity = Identity.forRun();
      var name = Staging.script(spec, folder);
      var inputs = Staging.inputs(spec, folder, identity);
      Staging.etc(folder, identity.uid());
      if (!identity.userNamespace()) folder.giveTo(identity.uid(), name);
      Files.write(folder.file("filter"), filter(group != null));
      var command =
          Launcher.command(
              folder,
              group == null ? List.of() : group.doors(),
              Bubblewrap.command(program.toString(), folder, spec, inputs, identity),
              spec.limits(),
              identity,
              script(spec, name));
      var result = supervise(spec, folder, command, group, cancelled);
      var files = OutputScan.of(folder.work(), ownNames(spec, folder, name, inputs));
      if (spec.keepOutputs() != null) OutputCopy.copy(folder.work(), files, spec.keepOutputs());
      return result.with(OutputScan.list(folder.work(), files, spec.limits().diskBytes()));
    } catch (IOException e) {
      throw new CannotRunException("the run could not be prepared: " + e, e);
    }
  }

  private static byte[] filter(boolean counted) {
    var bytes = SystemCallFilter.forMachine(System.getProperty("os.arch", ""), counted);
    return bytes == null ? new byte[0] : bytes;
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

  /** What lies in the work folder because we put it there, and was not changed. */
  private static Set<Path> ownNames(RunSpec spec, RunFolder folder, Path script, List<Path> inputs)
      throws IOException {
    var names = new HashSet<Path>();
    for (var input : inputs) names.add(input.getFileName());
    if (Staging.isUnchanged(spec.script(), folder.work().resolve(script))) names.add(script);
    return names;
  }

  private RunResult supervise(
      RunSpec spec,
      RunFolder folder,
      List<String> command,
      @Nullable ControlGroup group,
      BooleanSupplier cancelled)
      throws IOException, InterruptedException {
    var limits = spec.limits();
    var launcher = new Launcher(folder);
    long start = System.nanoTime();
    var process = new ProcessBuilder(command).directory(folder.root().toFile()).start();
    var stdout = Drain.of(process.getInputStream(), limits.outputBytes());
    var stderr = Drain.of(process.getErrorStream(), limits.outputBytes());
    var meter = meter(group, process, limits);
    var hidden = new HiddenFiles(Path.of("/proc"));
    var disk =
        new DiskWatch(
            List.of(folder.work(), folder.tmp()),
            limits.diskBytes(),
            () -> hidden.bytes(meter.processes()));
    var watch = new Watch(limits, meter, disk, cancelled);
    var stop = watch.until(process);
    end(process, launcher);
    var wall = Duration.ofNanos(System.nanoTime() - start);
    var out = stdout.await(GRACE);
    var err = stderr.await(GRACE);
    if (stop == null && !launcher.started()) {
      throw new CannotRunException(
          "bubblewrap could not start the script: " + launcher.complaint());
    }
    var exit = watch.exit(stop, launcher.exit());
    return new RunResult(exit, wall, meter.usage(launcher.accounts()), out, err, Outputs.NONE);
  }

  private static Meter meter(@Nullable ControlGroup group, Process process, Limits limits) {
    if (group != null) return new GroupMeter(group, Launcher.TASKS);
    var table = ProcessTable.ofMachine();
    return new TreeMeter(table, process.pid(), Launcher.TASKS, limits.memoryBytes());
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
}
