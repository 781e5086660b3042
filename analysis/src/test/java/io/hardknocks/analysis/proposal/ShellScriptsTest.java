package io.hardknocks.analysis.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.proposal.Proposed.File;
import io.hardknocks.analysis.proposal.Proposed.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptsTest {
  /** Without the program that runs them. */
  private static List<Proposed> of(String command) {
    return ShellScripts.of(command).stream()
        .<Proposed>map(
            proposed ->
                switch (proposed) {
                  case Text text -> new Text(text.language(), text.file(), text.code(), "");
                  case File file -> new File(file.language(), file.path(), file.folder(), "");
                })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
      python job.py                                   | python
      cd x && .venv/bin/python3 -c 'print(1)'         | .venv/bin/python3
      /usr/bin/python3 - <<'E'                        | /usr/bin/python3
      ./run.py                                        | -
      uv run python job.py                            | -
      PATH=/x python job.py                           | -
      source .venv/bin/activate && python job.py      | -
      conda activate x; python job.py                 | -
      . a/bin/activate && bash -c "python job.py"     | -
      """)
  void theProgramIsKnownWhereTheCommandAloneTells(String command, @Nullable String program) {
    var told = ShellScripts.of(command + "\nprint(1)\nE\n").getLast().program();
    assertThat(told).isEqualTo(program == null ? "" : program);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      python job.py                                   | python     | job.py
      python3.12 -u -W ignore ./job.py --fast         | python     | ./job.py
      /usr/bin/python3 job.py > out.txt 2>&1          | python     | job.py
      FOO=1 BAR="a b" timeout 30s python job.py       | python     | job.py
      uv run python job.py && echo done               | python     | job.py
      uv run job.py                                   | python     | job.py
      sudo -E env A=b nohup python3 job.py &          | python     | job.py
      node --require x.js app.mjs                     | javascript | app.mjs
      npx tsx app.ts                                  | typescript | app.ts
      deno run --allow-all app.ts                     | typescript | app.ts
      bash -e build.sh                                | shell      | build.sh
      ./run.py                                        | python     | ./run.py
      ls && grep x y; python "my job.py"              | python     | my job.py
      if true; then python job.py; fi                 | python     | job.py
      """)
  void theScriptThatACommandRunsIsFound(String command, String language, String file) {
    assertThat(of(command)).contains(new File(language, file, "", ""));
  }

  @Test
  void codeInTheCommandIsFound() {
    assertThat(of("python -c 'import cv2; cv2.imread(\"x\")'"))
        .containsExactly(new Text("python", "", "import cv2; cv2.imread(\"x\")", ""));
    assertThat(of("python3 -Ic \"print(\\\"a\\\")\""))
        .containsExactly(new Text("python", "", "print(\"a\")", ""));
    assertThat(of("node -e 'console.log(1)'"))
        .containsExactly(new Text("javascript", "", "console.log(1)", ""));
    assertThat(of("echo 'print(1)' | python")).isEmpty();
  }

  @Test
  void hereDocumentsAreRead() {
    assertThat(of("python - <<'EOF'\nimport a\nprint('x')\nEOF\necho done"))
        .containsExactly(new Text("python", "", "import a\nprint('x')\n", ""));
    assertThat(of("python3 <<-END && ls\n\timport a\n\tEND\n"))
        .containsExactly(new Text("python", "", "\timport a\n", ""));
    assertThat(of("cat > job.py <<'EOF'\nimport cv2\nEOF\npython job.py"))
        .containsExactly(
            new Text("python", "job.py", "import cv2\n", ""), new File("python", "job.py", "", ""));
    assertThat(of("cat <<EOF > a.js\nrequire('x')\nEOF\n"))
        .containsExactly(new Text("javascript", "a.js", "require('x')\n", ""));
  }

  @Test
  void commandsInsideOfCommandsAreFound() {
    assertThat(of("bash -lc \"cd sub && python job.py\""))
        .containsExactly(
            new Text("shell", "", "cd sub && python job.py", ""),
            new File("python", "job.py", "sub", ""));
    assertThat(of("cd /tmp && cd deep; python job.py"))
        .containsExactly(new File("python", "job.py", "/tmp/deep", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls -la",
        "git commit -m 'python job.py'",
        "pip install numpy",
        "grep x a.py",
        "echo python job.py > notes.txt",
        "cat job.py",
        "",
        "# python job.py",
        "python",
        "python -V"
      })
  void whatRunsNoScriptIsSilent(String command) {
    assertThat(of(command)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "\\",
        "<<",
        "<<EOF",
        "python <<",
        "python -c",
        "python -c '",
        ">",
        "|||",
        "((((",
        "bash -c 'bash -c \"bash -c x\"'",
        "a\\",
        "python <<EOF\nx",
        "cd",
        "<<<",
        "1>",
        "2>&1"
      })
  void brokenCommandsAreRead(String command) {
    assertThat(of(command).size()).isLessThanOrEqualTo(5);
    assertThat(of(command.repeat(5_000)).size()).isLessThanOrEqualTo(2_000);
  }

  @Test
  void aModuleIsSoughtInTheWorkFolder() {
    assertThat(of("cd x && python3 -m tools.job --fast"))
        .containsExactly(
            new File("python", "tools/job.py", "x", ""),
            new File("python", "tools/job/__main__.py", "x", ""));
    assertThat(of("python3 -m")).isEmpty();
    assertThat(of("python3 -m ../x")).isEmpty();
  }
}
