package io.hardknocks.sandbox.isolation;

import io.hardknocks.model.Usage;
import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.InterpreterMissingException;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.capture.Commands;
import io.hardknocks.sandbox.folder.Identity;
import io.hardknocks.sandbox.folder.RunFolder;
import io.hardknocks.sandbox.folder.Scratch;
import io.hardknocks.sandbox.folder.Staging;
import io.hardknocks.sandbox.group.Reading;
import io.hardknocks.sandbox.supervision.Harvest;
import io.hardknocks.sandbox.supervision.RunThread;
import io.hardknocks.sandbox.supervision.Supervision;
import io.hardknocks.sandbox.supervision.Watch;
import io.hardknocks.sandbox.usage.Accounts;
import io.hardknocks.sandbox.usage.Meter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Isolates by a container engine: docker or podman. */
final class ContainerSandbox implements Sandbox {
  private static final int ENGINE_FAILED = 125;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Engine engine;
  private final Scratch scratch;
  private final Map<Language, String> images;

  /**
   * @param images the image that runs each language
   */
  ContainerSandbox(Engine engine, Scratch scratch, Map<Language, String> images) {
    this.engine = engine;
    this.scratch = scratch;
    this.images = Map.copyOf(images);
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public RunResult run(RunSpec spec) {
    return RunThread.call(cancelled -> run(spec, cancelled));
  }

  private RunResult run(RunSpec spec, BooleanSupplier cancelled) throws InterruptedException {
    var image = images.get(spec.interpreter().language());
    if (image == null) {
      throw new InterpreterMissingException(
          "no image known for " + spec.interpreter().language().wire());
    }
    engine.requireImage(image);
    try (var folder = scratch.open()) {
      var script = Staging.script(spec, folder);
      int uid = Identity.ownUid() == 0 ? Identity.forRun().uid() : Identity.ownUid();
      var inputs = Staging.inputs(spec, folder, new Identity(uid, Identity.ownUid() != 0));
      if (Identity.ownUid() == 0) folder.giveTo(uid, script);
      var container = "hardknocks-" + folder.root().getFileName();
      var command =
          ContainerCommand.of(engine, container, image, folder, spec, script, inputs, uid);
      try {
        return run(spec, folder, script, inputs, command, container, cancelled);
      } finally {
        engine.remove(container);
      }
    } catch (IOException e) {
      throw new CannotRunException("the run could not be prepared: " + e, e);
    }
  }

  private RunResult run(
      RunSpec spec,
      RunFolder folder,
      Path script,
      List<Path> inputs,
      List<String> command,
      String container,
      BooleanSupplier cancelled)
      throws IOException, InterruptedException {
    var seen =
        new Supervision(folder, spec.limits(), cancelled)
            .run(command, new Contained(engine, container));
    if (seen.stop() == null && seen.exitValue() == ENGINE_FAILED) {
      throw new CannotRunException(
          engine.name()
              + " could not start the script: "
              + Commands.firstLine(seen.stderr().text()));
    }
    var own =
        engine.outOfMemory(container)
            ? Watch.outOfMemory(spec.limits())
            : Exit.told(seen.exitValue());
    return Harvest.of(spec, folder, script, inputs).into(seen.result(own, Accounts.NONE));
  }

  private record Contained(Engine engine, String container) implements Supervision.Subject {
    @Override
    public Meter meter(Process process) {
      return new Unmeasured();
    }

    /** It has begun; there is nothing that it could read. */
    @Override
    public void admit(Process process) throws IOException {
      process.getOutputStream().close();
    }

    @Override
    public void end(Process process, Meter meter) throws InterruptedException {
      if (!process.isAlive()) return;
      engine.kill(container);
      if (!process.waitFor(GRACE)) Supervision.kill(process);
    }
  }

  /** The processes of a container are not ours to see. */
  private static final class Unmeasured implements Meter {
    @Override
    public Reading read() {
      return Reading.NOTHING;
    }

    @Override
    public List<Long> processes() {
      return List.of();
    }

    @Override
    public Usage usage(Accounts accounts) {
      return Usage.UNKNOWN;
    }
  }
}
