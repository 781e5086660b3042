package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.model.Usage;
import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.Outputs;
import io.hardknocks.sandbox.RunResult;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.folder.Scratch;
import io.hardknocks.sandbox.group.ControlGroup;
import io.hardknocks.sandbox.group.GroupPlaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BubblewrapSandboxTest {
  @TempDir Path dir;

  @Test
  void argumentsEnvironmentAndStreamsArriveApart() {
    var script =
        "import os, sys\nprint(sys.argv[1:], os.environ['COLOUR'])\nprint('oops', file=sys.stderr)\n";
    var result =
        sandbox()
            .run(
                python(script)
                    .withArguments(List.of("a b", "--c", "$(id)"))
                    .withEnvironment(Map.of("COLOUR", "red 'one'")));
    assertThat(result.stdout().text()).isEqualTo("['a b', '--c', '$(id)'] red 'one'\n");
    assertThat(result.stderr().text()).isEqualTo("oops\n");
  }

  @Test
  void theScriptSeesItsNameInTheWorkFolder() {
    assertThat(sandbox().run(python("print(__file__)")).stdout().text())
        .isEqualTo("/work/script.py\n");
  }

  @Test
  void standardInputIsEmpty() {
    assertThat(sandbox().run(python("import sys\nprint(repr(sys.stdin.read()))")).stdout().text())
        .isEqualTo("''\n");
  }

  @Test
  void inputsAreReadableButNotWritable() throws IOException {
    var folder = Files.createDirectory(dir.resolve("data"));
    Files.writeString(folder.resolve("one.csv"), "1,2");
    var closed = Files.writeString(dir.resolve("closed.txt"), "secret enough");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
    var script =
        """
        print(open('data/one.csv').read(), open('closed.txt').read())
        for path in ('data/one.csv', 'data/new', 'closed.txt'):
            try: open(path, 'a'); print('WRITTEN')
            except OSError: print('no')
        """;
    var result = sandbox().run(python(script).withInputs(List.of(folder, closed)));
    assertThat(result.stdout().text()).isEqualTo("1,2 secret enough\nno\nno\nno\n");
    assertThat(result.outputs()).isEqualTo(Outputs.NONE);
    assertThat(closed).hasContent("secret enough");
  }

  @Test
  void outputsAreListedAndKept() {
    var kept = dir.resolve("kept");
    var script =
        """
        import os
        os.makedirs('a/b'); open('a/b/c.txt', 'w').write('hello')
        os.symlink('/etc/passwd', 'link'); os.symlink('/etc', 'a/etc')
        """;
    var result = sandbox().run(python(script).keepingOutputs(kept));
    assertThat(result.outputs().count()).isEqualTo(1);
    var file = result.outputs().files().getFirst();
    assertThat(file.path()).isEqualTo("a/b/c.txt");
    assertThat(file.sizeBytes()).isEqualTo(5);
    assertThat(file.sha256())
        .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assertThat(kept.resolve("a/b/c.txt")).hasContent("hello");
    assertThat(kept.resolve("link")).doesNotExist();
    assertThat(kept.resolve("a/etc")).doesNotExist();
  }

  @Test
  void outputsAreNotKeptThroughALink() throws IOException {
    var kept = Files.createDirectory(dir.resolve("kept"));
    var elsewhere = Files.createDirectory(dir.resolve("elsewhere"));
    Files.createSymbolicLink(kept.resolve("a"), elsewhere);
    var spec = python("import os\nos.mkdir('a'); open('a/x', 'w')").keepingOutputs(kept);
    assertThatThrownBy(() -> sandbox().run(spec))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void useIsMeasuredByTheGroup() {
    var result = measured(GroupPlaces.probe());
    assertThat(result.usage().source())
        .isEqualTo(GroupPlaces.probe() == null ? Usage.Source.SAMPLING : Usage.Source.CGROUP);
  }

  @Test
  void useIsMeasuredBySampling() {
    assertThat(measured(null).usage().source()).isEqualTo(Usage.Source.SAMPLING);
  }

  private RunResult measured(ControlGroup.@Nullable Place groups) {
    var script =
        """
        import time
        x = b'x' * 60_000_000
        open('f', 'wb').write(x[:10_000_000]); open('f', 'rb').read()
        end = time.process_time() + 0.2
        while time.process_time() < end: pass
        """;
    var result = sandbox(groups).run(python(script));
    var usage = result.usage();
    assertThat(usage.cpu()).isBetween(Duration.ofMillis(150), Duration.ofSeconds(10));
    assertThat(usage.peakMemoryBytes()).isBetween(60_000_000L, 128L << 20);
    assertThat(usage.writtenBytes()).isBetween(10_000_000L, 12_000_000L);
    assertThat(usage.readBytes()).isBetween(10_000_000L, 20_000_000L);
    assertThat(result.wall()).isGreaterThan(Duration.ofMillis(150));
    return result;
  }

  @Test
  void anInterruptEndsTheScriptAndStaysSet() {
    Thread.currentThread().interrupt();
    var result = sandbox().run(python("import time\ntime.sleep(600)"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.exit()).isEqualTo(Exit.stopped(Ending.CANCELLED, "cancelled"));
  }

  @Test
  void nothingIsLeftOfARunThatIsCancelledWhileItStarts() {
    for (int run = 0; run < 20; run++) {
      Thread.currentThread().interrupt();
      sandbox().run(python("import time\ntime.sleep(600)"));
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(ProcessHandle.allProcesses().filter(this::isOfOurs)).isEmpty();
  }

  private boolean isOfOurs(ProcessHandle process) {
    try {
      var words = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return new String(words, StandardCharsets.ISO_8859_1).contains(dir + "/scratch");
    } catch (IOException gone) {
      return false;
    }
  }

  @Test
  void aVirtualThreadMayRunAScript() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          List.of(1, 2, 3, 4).stream()
              .map(n -> CompletableFuture.supplyAsync(() -> sandbox().run(python(n)), threads))
              .toList();
      for (int n = 1; n <= 4; n++) {
        assertThat(runs.get(n - 1).get().stdout().text()).isEqualTo(n + "\n");
      }
    }
  }

  private RunSpec python(int n) {
    return Bench.spec(Bench.script(dir, "n" + n + ".py", "print(" + n + ")"));
  }

  @Test
  void theScriptEndsWithTheProcessThatRunsIt() throws Exception {
    var other = OtherUser.start();
    var script = Bench.script(dir, "script.py", "import time\ntime.sleep(600)");
    var run = CompletableFuture.runAsync(() -> other.run(Bench.spec(script)));
    var child = other.awaitDescendant("script.py");
    other.kill();
    child.onExit().get();
    assertThat(child.isAlive()).isFalse();
    assertThat(run.handle((done, failed) -> failed).get()).isNotNull();
  }

  @Test
  void emptyBinaryHugeAndBadlyEncodedScriptsFailOrRunButDoNotBreakAnything() throws IOException {
    assertThat(sandbox().run(python("")).exit()).isEqualTo(Exit.exited(0));
    var binary = dir.resolve("binary.py");
    Files.write(binary, new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
    assertThat(sandbox().run(Bench.spec(binary)).ending()).isEqualTo(Ending.EXITED);
    var huge = dir.resolve("huge.sh");
    Files.writeString(huge, "echo first\nexit 0\n" + "#".repeat(50_000_000));
    assertThat(sandbox().run(Bench.spec(huge)).stdout().text()).isEqualTo("first\n");
    var latin = dir.resolve("latin.sh");
    Files.write(latin, "printf 'gr\u00fc\u00dfe'\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(sandbox().run(Bench.spec(latin)).stdout().text()).isEqualTo("gr\ufffd\ufffde");
  }

  @Test
  void whatIsMissingIsNamed() {
    var missing = RunSpec.of(dir.resolve("no.py"), Bench.interpreter(Language.PYTHON));
    assertThatThrownBy(() -> sandbox().run(missing))
        .isInstanceOf(CannotRunException.class)
        .hasMessage("script " + dir.resolve("no.py") + " does not exist");
    var folder = RunSpec.of(dir, Bench.interpreter(Language.PYTHON));
    assertThatThrownBy(() -> sandbox().run(folder)).hasMessageContaining("is not a file");
    var input = python("pass").withInputs(List.of(dir.resolve("gone.csv")));
    assertThatThrownBy(() -> sandbox().run(input)).hasMessageContaining("gone.csv does not exist");
  }

  private RunSpec python(String text) {
    return Bench.spec(Bench.script(dir, "script.py", text));
  }

  private Sandbox sandbox() {
    return sandbox(GroupPlaces.probe());
  }

  private Sandbox sandbox(ControlGroup.@Nullable Place groups) {
    return new BubblewrapSandbox(Bench.PROGRAM, Scratch.in(dir.resolve("scratch")), groups);
  }
}
