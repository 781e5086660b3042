package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;

/** How a script of nobody's friend is run. */
interface Hostile {
  Limits LIMITS = Bench.LIMITS.withDisk(16L << 20, 48L << 20).withOutput(65_536);

  Sandbox sandbox();

  /** Where the script lies on the host. */
  Path folder();

  default RunResult python(String text) {
    return run("script.py", text, LIMITS);
  }

  default RunResult shell(String text) {
    return run("script.sh", text, LIMITS);
  }

  /** With a second to live. */
  default RunResult brief(String text) {
    return run("script.py", text, LIMITS.withWall(Duration.ofSeconds(1)));
  }

  default RunResult run(String name, String text, Limits limits) {
    return sandbox().run(Bench.spec(Bench.script(folder(), name, text)).withLimits(limits));
  }
}
