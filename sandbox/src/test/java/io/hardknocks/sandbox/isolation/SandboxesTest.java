package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.SandboxUnavailableException;
import io.hardknocks.sandbox.folder.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxesTest {
  /** Keeps a record of what it was asked, and runs what follows the image on this machine. */
  private static final String ENGINE =
      """
      #!/bin/bash
      PATH=/usr/bin:/bin
      echo "$*" >> "$(dirname "$0")/asked"
      case "$1" in
        info) exit 0 ;;
        image) [ "$3" = known ] ;;
        inspect) cat "$(dirname "$0")/oom" 2>/dev/null || echo false ;;
        kill) kill -9 $(cat "$(dirname "$0")/pid") ;;
        run)
          while [ "$1" != known ]; do [ "$1" = --volume ] && [[ $2 = *:/work ]] && work=${2%:/work}; shift; done
          shift; program=$1; script=${2/#\\/work/$work}; shift 2
          cd "$work"; echo $$ > "$(dirname "$0")/pid"; exec "$program" "$script" "$@" ;;
      esac
      """;

  @TempDir Path dir;

  @Test
  void bubblewrapIsTheFirstChoice() throws IOException {
    engine("docker", ENGINE);
    var sandboxes = new Sandboxes(Map.of("PATH", dir.resolve("bin") + ":/usr/bin"), dir);
    assertThat(sandboxes.choose("auto").name()).isEqualTo("bubblewrap");
  }

  @Test
  void aWorkingEngineIsTheSecond() throws IOException {
    engine("docker", "#!/bin/sh\necho 'Cannot connect to the daemon' >&2; exit 1\n");
    engine("podman", ENGINE);
    assertThat(sandboxes().choose("auto").name()).isEqualTo("podman");
  }

  @Test
  void whereNothingWorksEveryReasonIsGiven() throws IOException {
    engine("bwrap", "#!/bin/sh\necho 'bwrap: No permissions to create namespaces' >&2; exit 1\n");
    engine("docker", "#!/bin/sh\necho 'Cannot connect to the daemon' >&2; exit 1\n");
    assertThatThrownBy(() -> sandboxes().choose("auto"))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessageContaining("bwrap: No permissions to create namespaces")
        .hasMessageContaining("docker: Cannot connect to the daemon; podman: not on PATH")
        .hasMessageEndingWith("(install bubblewrap, or run without isolation by --sandbox none)")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anUnknownPreferenceIsRefused() {
    assertThatThrownBy(() -> sandboxes().choose("jail"))
        .hasMessage("sandbox: jail (expected: auto, bubblewrap, container or none)");
  }

  @Test
  void aContainerIsIsolatedLimitedAndRemoved() throws IOException {
    engine("docker", ENGINE);
    var result = sandboxes().choose("container").run(spec("echo out; echo x > made; exit 3"));
    assertThat(result.exit()).isEqualTo(Exit.exited(3));
    assertThat(result.stdout().text()).isEqualTo("out\n");
    assertThat(result.outputs().files()).extracting("path").containsExactly("made");
    var run = asked().lines().filter(line -> line.startsWith("run ")).findFirst().orElse("");
    assertThat(run)
        .contains("--network none", "--read-only", "--cap-drop ALL", "--pull never")
        .contains("--security-opt no-new-privileges", "--memory 134217728b", "--pids-limit 64")
        .contains("known bash /work/script.sh")
        .doesNotContain("docker.sock", "--privileged");
    assertThat(asked()).containsPattern("(?m)^rm --force hardknocks-");
  }

  @Test
  void aContainerOutOfMemoryIsToldSo() throws IOException {
    engine("docker", ENGINE);
    Files.writeString(dir.resolve("bin/oom"), "true\n");
    var result = sandboxes().choose("container").run(spec("kill -9 $$"));
    assertThat(result.reason()).isEqualTo("memory limit 128 MiB reached");
  }

  @Test
  void aContainerIsEndedAtTheTimeout() throws IOException {
    engine("docker", ENGINE);
    var spec = spec("exec sleep 600").withLimits(Bench.LIMITS.withWall(Duration.ofMillis(500)));
    assertThat(sandboxes().choose("container").run(spec).ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(asked()).containsPattern("(?m)^kill hardknocks-");
  }

  @Test
  void anEngineThatFailsAfterAllIsNoResult() throws IOException {
    engine("docker", ENGINE.replace("run)", "run) echo 'no such runtime' >&2; exit 125;"));
    var sandbox = sandboxes().choose("container");
    assertThatThrownBy(() -> sandbox.run(spec("true")))
        .isInstanceOf(CannotRunException.class)
        .hasMessage("docker could not start the script: no such runtime");
  }

  @Test
  void aMissingImageIsNamed() throws IOException {
    engine("docker", ENGINE);
    var environment = Map.of("PATH", dir.resolve("bin").toString());
    var sandbox = new Sandboxes(environment, dir).choose("container");
    assertThatThrownBy(() -> sandbox.run(spec("true")))
        .hasMessageEndingWith("(run: docker pull debian:stable-slim)");
  }

  @Test
  void withoutIsolationTheLimitsStillHold() {
    var sandbox = sandboxes().choose("none");
    assertThat(sandbox.name()).isEqualTo("none");
    var bomb = "x=y; while :; do x=$x$x; done";
    assertThat(sandbox.run(spec(bomb)).ending()).isEqualTo(Ending.MEMORY);
    var sleeper = spec("sleep 600").withLimits(Bench.LIMITS.withWall(Duration.ofMillis(500)));
    assertThat(sandbox.run(sleeper).ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(sandbox.run(spec("kill -11 $$")).exit()).isEqualTo(Exit.signalled(11));
  }

  @Test
  void withoutIsolationAScriptThatKillsItsGroupKillsNobodyElse() {
    var result = sandboxes().choose("none").run(spec("trap '' TERM; kill 0; exit 6"));
    assertThat(result.exit()).isEqualTo(Exit.exited(6));
  }

  @Test
  void anInterpreterThatIsNoProgramIsSaidToBeNone() throws IOException {
    var text =
        new Interpreter(Language.SHELL, Path.of("/usr/lib/os-release"), List.of(), List.of());
    var script = RunSpec.of(Files.writeString(dir.resolve("a.sh"), "true\n"), text);
    var installed = new Sandboxes(System.getenv(), dir);
    for (var name : List.of("bubblewrap", "none")) {
      assertThatThrownBy(() -> installed.choose(name).run(script))
          .hasMessageEndingWith("/usr/lib/os-release cannot be executed");
    }
  }

  @Test
  void withoutIsolationADaemonIsFoundByItsMark() {
    var sandbox = new DirectSandbox(Scratch.in(dir), null);
    var daemon = "(setsid sleep 600 & ) ; echo done; exit 5";
    var result = sandbox.run(spec(daemon));
    assertThat(result.exit()).isEqualTo(Exit.exited(5));
    assertThat(result.stdout().text()).isEqualTo("done\n");
    assertThat(ProcessHandle.allProcesses().filter(SandboxesTest::isSleeper)).isEmpty();
  }

  @Test
  void withoutIsolationTheEnvironmentIsNotTakenOver() {
    var result = sandboxes().choose("none").run(spec("echo ${JAVA_HOME-none}; pwd | grep -c work"));
    assertThat(result.stdout().text()).isEqualTo("none\n1\n");
  }

  private static boolean isSleeper(ProcessHandle process) {
    try {
      var file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(file).equals("sleep\0600\0");
    } catch (IOException gone) {
      return false;
    }
  }

  private RunSpec spec(String text) {
    return Bench.spec(Bench.script(dir, "script.sh", text));
  }

  private Sandboxes sandboxes() {
    var environment =
        Map.of("PATH", dir.resolve("bin").toString(), "HARDKNOCKS_IMAGE_SHELL", "known");
    return new Sandboxes(environment, dir);
  }

  private String asked() throws IOException {
    return Files.readString(dir.resolve("bin/asked"));
  }

  private void engine(String name, String text) throws IOException {
    var file = Files.createDirectories(dir.resolve("bin")).resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
