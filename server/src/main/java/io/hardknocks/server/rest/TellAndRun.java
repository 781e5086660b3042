package io.hardknocks.server.rest;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.engine.gate.Answer;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.run.RunRequest;
import io.hardknocks.sandbox.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Asks the lessons about a script, runs it, and keeps what came of it. Who opens the store for each
 * use has it closed while the script runs.
 */
public final class TellAndRun {
  private final Supplier<Hardknocks> memory;
  private final Supplier<Lessons.Runs> how;

  /**
   * @param memory lends it to who closes it
   * @param how chooses the sandbox when it is first needed
   */
  public TellAndRun(Supplier<Hardknocks> memory, Supplier<Lessons.Runs> how) {
    this.memory = memory;
    this.how = how;
  }

  /** Runs a script to its end. */
  public Ran run(RunBody body) throws IOException {
    var runs = how.get();
    var folder = Files.createTempDirectory("hardknocks-run");
    var script = folder.resolve("script." + body.language().extension());
    try {
      Files.writeString(script, body.script());
      var request = request(body, script, runs).told(told(body));
      try (var lent = memory.get()) {
        return new Ran(lent.run(request, runs.sandbox(), runs.policy()), request.told());
      }
    } finally {
      Files.deleteIfExists(script);
      Files.deleteIfExists(folder);
    }
  }

  private Answer told(RunBody body) {
    try (var lent = memory.get()) {
      return lent.ask(Question.of(body.stage(), body.language().wire(), body.script()));
    }
  }

  private static RunRequest request(RunBody body, Path script, Lessons.Runs runs) {
    var spec =
        RunSpec.of(script, runs.interpreters().apply(body.language(), script))
            .withArguments(body.arguments())
            .withLimits(body.limits());
    return new RunRequest(spec, body.stage(), body.turn(), body.prompt(), body.tags());
  }
}
