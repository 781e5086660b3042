package io.hardknocks.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BubblewrapSandboxTest {
  @TempDir Path dir;

  @Test
  void aScriptPrintsAndExits() throws IOException {
    var result =
        run(
            "import sys\nprint('hello', sys.argv[1])\nprint('oops', file=sys.stderr)\nsys.exit(3)\n");
    assertThat(result.exit()).isEqualTo(Exit.exited(3));
    assertThat(result.stdout().text()).isEqualTo("hello one\n");
    assertThat(result.stderr().text()).isEqualTo("oops\n");
  }

  @Test
  void aSegmentationFaultIsNotAnExitCode() throws IOException {
    assertThat(run("import os\nos.kill(os.getpid(), 11)\n").exit()).isEqualTo(Exit.signalled(11));
  }

  @Test
  void aSleeperIsEndedAtTheTimeout() throws IOException {
    var result = run("import time\ntime.sleep(600)\n");
    assertThat(result.reason()).isEqualTo("still running after 2 s");
  }

  private RunResult run(String text) throws IOException {
    var script = Files.writeString(dir.resolve("script.py"), text);
    var sandbox = new Sandboxes(System.getenv(), dir.resolve("scratch")).choose("auto");
    var spec =
        RunSpec.of(script, new Interpreters(System.getenv(), Path.of(".")).find(Language.PYTHON))
            .withArguments(List.of("one"))
            .withLimits(Limits.DEFAULT.withWall(Duration.ofSeconds(2)));
    return sandbox.run(spec);
  }
}
