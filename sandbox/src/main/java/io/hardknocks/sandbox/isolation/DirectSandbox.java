package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.folder.Identity;
import io.hardknocks.sandbox.folder.InputCopy;
import io.hardknocks.sandbox.folder.RunFolder;
import io.hardknocks.sandbox.folder.Scratch;
import io.hardknocks.sandbox.folder.Staging;
import io.hardknocks.sandbox.group.ControlGroup;
import io.hardknocks.sandbox.launch.CommandLine;
import io.hardknocks.sandbox.launch.Launcher;
import io.hardknocks.sandbox.launch.Surroundings;
import io.hardknocks.sandbox.supervision.Admission;
import io.hardknocks.sandbox.supervision.Harvest;
import io.hardknocks.sandbox.supervision.RunThread;
import io.hardknocks.sandbox.supervision.Supervision;
import io.hardknocks.sandbox.usage.Meter;
import io.hardknocks.sandbox.usage.Meters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * No isolation: the script runs with all rights of our user, within the limits as far as they can
 * be held. Only for scripts that are trusted, on explicit request.
 */
final class DirectSandbox implements Sandbox {
  private final Scratch scratch;
  private final ControlGroup.@Nullable Place groups;

  DirectSandbox(Scratch scratch, ControlGroup.@Nullable Place groups) {
    this.scratch = scratch;
    this.groups = groups;
  }

  @Override
  public String name() {
    return "none";
  }

  @Override
  public RunResult run(RunSpec spec) {
    return RunThread.call(cancelled -> run(spec, cancelled));
  }

  private RunResult run(RunSpec spec, BooleanSupplier cancelled) throws InterruptedException {
    try (var folder = scratch.open();
        var group = groups == null ? null : groups.open(spec.limits(), Launcher.GROUP_TASKS)) {
      var script = Staging.script(spec, folder);
      var inputs = new ArrayList<Path>();
      for (var input : Staging.inputs(spec)) {
        inputs.add(InputCopy.into(folder.work(), input, Identity.ownUid()));
      }
      var launcher = new Launcher(folder);
      var words = CommandLine.of(spec, folder.work(), script);
      var strays = new Strays(Path.of("/proc"), folder.root().toString());
      var command = launcher.direct(group, environment(spec, folder), spec.limits(), words);
      var seen =
          new Supervision(folder, spec.limits(), cancelled)
              .run(command, new Chain(group, spec.limits(), strays, cancelled));
      if (seen.stop() == null && !launcher.started()) {
        throw new CannotRunException("the script could not be started: " + launcher.complaint());
      }
      var result = seen.result(launcher.exit(seen.exitValue()), launcher.accounts());
      return Harvest.of(spec, folder, script, inputs).into(result);
    } catch (IOException e) {
      throw new CannotRunException("the run could not be prepared: " + e, e);
    }
  }

  private record Chain(
      @Nullable ControlGroup group, Limits limits, Strays strays, BooleanSupplier cancelled)
      implements Supervision.Subject {
    @Override
    public Meter meter(Process process) {
      return Meters.of(group, process, Launcher.GROUP_TASKS, limits);
    }

    @Override
    public void admit(Process process) throws IOException, InterruptedException {
      new Admission(group, () -> OptionalLong.of(process.pid()), cancelled).admit(process);
    }

    @Override
    public void end(Process process, Meter meter) throws InterruptedException {
      strays.end(process, meter);
    }
  }

  private static List<String> environment(RunSpec spec, RunFolder folder) {
    var variables = Surroundings.of(spec, folder.work().toString(), folder.tmp().toString());
    variables.put(Strays.MARK, folder.root().toString());
    var words = new ArrayList<String>();
    variables.forEach((name, value) -> words.add(name + "=" + value));
    return words;
  }
}
