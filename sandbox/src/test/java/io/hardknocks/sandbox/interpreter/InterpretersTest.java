package io.hardknocks.sandbox.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.InterpreterMissingException;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.isolation.Sandboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpretersTest {
  @TempDir Path dir;

  @Test
  void theSystemsOwnNeedsNoFolder() {
    var found = find("/usr/bin");
    assertThat(found.executable()).isEqualTo(Path.of("/usr/bin/python3"));
    assertThat(found.folders()).isEmpty();
  }

  @Test
  void theShellThatAScriptNamesRunsIt() throws IOException {
    var sh = script("#!/bin/sh\n");
    var interpreters = new Interpreters(Map.of("PATH", "/usr/bin:/bin"), dir);
    assertThat(interpreters.find(Language.SHELL, sh).executable().toString()).endsWith("/sh");
    assertThat(interpreters.find(Language.SHELL, script("#!/usr/bin/env bash\n")).executable())
        .isEqualTo(interpreters.find(Language.SHELL).executable());
    assertThat(interpreters.find(Language.SHELL, script("#!/usr/bin/ksh\n")).executable())
        .isEqualTo(interpreters.find(Language.SHELL).executable());
    assertThat(interpreters.find(Language.PYTHON, script("#!/bin/sh\n")).language())
        .isEqualTo(Language.PYTHON);
  }

  private Path script(String code) throws IOException {
    return Files.writeString(dir.resolve("script"), code);
  }

  @Test
  void aShimOfAVersionManagerLeadsToTheChosenVersion() throws IOException {
    var root = dir.resolve(".pyenv");
    var old = program(root.resolve("versions/3.8.1/bin/python3"));
    var chosen = program(root.resolve("versions/3.9.2/bin/python3"));
    script(root.resolve("shims/python3"), "exit 9");
    Files.writeString(root.resolve("version"), "3.9.2\n");
    var shims = root.resolve("shims").toString();
    assertThat(find(shims).executable()).isEqualTo(chosen);
    assertThat(find(shims).folders()).containsExactly(root.resolve("versions/3.9.2"));
    Files.writeString(dir.resolve(".python-version"), "3.8.1\n");
    assertThat(find(shims).executable()).isEqualTo(old);
    var named = Map.of("PATH", shims, "PYENV_VERSION", "3.9.2");
    assertThat(new Interpreters(named, dir).find(Language.PYTHON).executable()).isEqualTo(chosen);
  }

  @Test
  void aShimThatMeansTheSystemIsPassedOver() throws IOException {
    var root = dir.resolve(".pyenv");
    program(root.resolve("versions/3.9.2/bin/python3"));
    script(root.resolve("shims/python3"), "exit 9");
    Files.writeString(root.resolve("version"), "system\n");
    assertThat(find(root.resolve("shims") + ":/usr/bin").executable())
        .isEqualTo(Path.of("/usr/bin/python3"));
  }

  @Test
  void anUnknownShimIsAsked() throws IOException {
    var real = program(dir.resolve("opt/python/bin/python3"));
    script(dir.resolve("shims/python3"), "echo " + real);
    assertThat(find(dir.resolve("shims").toString()).executable()).isEqualTo(real);
  }

  @Test
  void aVirtualEnvironmentIsKeptWithTheOneBehindIt() throws IOException {
    var base = program(dir.resolve("base/bin/python3.12"));
    var bin = Files.createDirectories(dir.resolve("venv/bin"));
    Files.createSymbolicLink(bin.resolve("python3"), base);
    Files.writeString(dir.resolve("venv/pyvenv.cfg"), "home = " + base.getParent() + "\n");
    var found = find(bin.toString());
    assertThat(found.executable()).isEqualTo(bin.resolve("python3"));
    assertThat(found.folders()).containsExactly(dir.resolve("base"), dir.resolve("venv"));
  }

  @Test
  void aVirtualEnvironmentRunsWithItsOwnPackages() throws Exception {
    var venv = dir.resolve("venv");
    var make = List.of("/usr/bin/python3", "-m", "venv", "--without-pip", venv.toString());
    assertThat(new ProcessBuilder(make).start().waitFor()).isZero();
    Files.writeString(venv.resolve("lib/python3.11/site-packages/ours.py"), "NAME = 'ours'\n");
    var sandboxes = new Sandboxes(Map.of("PATH", "/usr/bin:/bin"), dir.resolve("s"));
    var script = dir.resolve("script.py");
    Files.writeString(script, "import ours, sys\nprint(ours.NAME, sys.prefix)\n");
    var result =
        sandboxes
            .choose("bubblewrap")
            .run(RunSpec.of(script, find(venv.resolve("bin").toString())));
    assertThat(result.stdout().text()).isEqualTo("ours " + venv + "\n");
  }

  @Test
  void aHomeFolderIsNeverHandedOver() throws IOException {
    var program = program(dir.resolve("bin/python3"));
    Files.createDirectories(dir.resolve("lib"));
    Files.createDirectories(dir.resolve("private"));
    var environment = Map.of("PATH", dir.resolve("bin").toString(), "HOME", dir.toString());
    assertThat(new Interpreters(environment, dir).find(Language.PYTHON).folders())
        .containsExactly(program, dir.resolve("lib"));
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> find(dir.toString()))
        .isInstanceOf(InterpreterMissingException.class)
        .hasMessageStartingWith("no python interpreter found (looked for python3, python on PATH");
    var interpreters = new Interpreters(Map.of("PATH", "/usr/bin"), dir);
    assertThatThrownBy(() -> interpreters.named("nopython", Language.PYTHON))
        .hasMessage("interpreter nopython does not exist (expected: a program or its path)");
    assertThat(interpreters.named("python3", Language.PYTHON).executable())
        .isEqualTo(Path.of("/usr/bin/python3"));
  }

  @Test
  void theLanguageIsReadFromTheNameOrTheFirstLine() throws IOException {
    assertThat(Interpreters.languageOf(Path.of("a.PY"))).isEqualTo(Language.PYTHON);
    assertThat(Interpreters.languageOf(Path.of("a.mts"))).isEqualTo(Language.TYPESCRIPT);
    var tool = Files.writeString(dir.resolve("tool"), "#!/usr/bin/env -S ruby -w\nputs 1\n");
    assertThat(Interpreters.languageOf(tool)).isEqualTo(Language.RUBY);
    var versioned = Files.writeString(dir.resolve("t2"), "#!/opt/bin/python3.12\n");
    assertThat(Interpreters.languageOf(versioned)).isEqualTo(Language.PYTHON);
    var unknown = Files.writeString(dir.resolve("t3"), "hello\n");
    assertThatThrownBy(() -> Interpreters.languageOf(unknown))
        .hasMessageContaining("is in an unknown language");
  }

  @Test
  void oldNodesDoNotRunTypeScript() {
    assertThat(NodeTypes.arguments("v20.20.2")).isNull();
    assertThat(NodeTypes.arguments("v22.6.0")).containsExactly("--experimental-strip-types");
    assertThat(NodeTypes.arguments("v22.18.0")).isEmpty();
    assertThat(NodeTypes.arguments("v24.0.1")).isEmpty();
  }

  private Interpreter find(String path) {
    return new Interpreters(Map.of("PATH", path), dir).find(Language.PYTHON);
  }

  private static Path program(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.copy(Path.of("/bin/true"), file);
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
