package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.folder.Identity;
import io.hardknocks.sandbox.folder.RunFolder;
import io.hardknocks.sandbox.launch.CommandLine;
import io.hardknocks.sandbox.launch.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The engine's command line that isolates one run. */
final class ContainerCommand {
  private final List<String> words = new ArrayList<>();

  static List<String> of(
      Engine engine,
      String container,
      String image,
      RunFolder folder,
      RunSpec spec,
      Path script,
      List<Path> inputs,
      int uid) {
    var run = new ContainerCommand();
    run.add(engine.program().toString(), "run", "--name", container, "--pull", "never", "--init");
    run.isolation(engine, uid);
    run.limits(spec.limits());
    run.add("--volume", folder.work() + ":" + Surroundings.WORK, "--workdir", Surroundings.WORK);
    run.add("--volume", folder.tmp() + ":/tmp");
    for (var input : inputs) {
      run.add("--volume", input + ":" + Surroundings.WORK + "/" + input.getFileName() + ":ro");
    }
    Surroundings.ofContainer(spec).forEach((name, value) -> run.add("--env", name + "=" + value));
    run.add(image);
    var program = String.valueOf(spec.interpreter().executable().getFileName());
    run.words.addAll(CommandLine.of(spec, program, Path.of(Surroundings.WORK), script));
    return run.words;
  }

  private void isolation(Engine engine, int uid) {
    add("--network", "none", "--ipc", "private", "--hostname", "sandbox", "--read-only");
    add("--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--log-driver", "none");
    add("--user", uid + ":" + uid);
    if (engine.name().equals("podman") && Identity.ownUid() != 0) add("--userns", "keep-id");
  }

  private void limits(Limits limits) {
    add("--memory", limits.memoryBytes() + "b", "--memory-swap", limits.memoryBytes() + "b");
    add("--pids-limit", Integer.toString(limits.processes()));
    add("--ulimit", "core=1:1", "--ulimit", "fsize=" + limits.fileBytes());
    add("--ulimit", "nofile=" + limits.openFiles() + ":" + limits.openFiles());
    long seconds = limits.cpu().toSeconds() + 1;
    add("--ulimit", "cpu=" + seconds + ":" + (seconds + 2));
  }

  private void add(String... more) {
    Collections.addAll(words, more);
  }
}
