package io.hardknocks.analysis.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.proposal.Proposed.File;
import io.hardknocks.analysis.proposal.Proposed.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptsTest {
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
    assertThat(ShellScripts.of(command)).contains(new File(language, file, ""));
  }

  @Test
  void codeInTheCommandIsFound() {
    assertThat(ShellScripts.of("python -c 'import cv2; cv2.imread(\"x\")'"))
        .containsExactly(new Text("python", "", "import cv2; cv2.imread(\"x\")"));
    assertThat(ShellScripts.of("python3 -Ic \"print(\\\"a\\\")\""))
        .containsExactly(new Text("python", "", "print(\"a\")"));
    assertThat(ShellScripts.of("node -e 'console.log(1)'"))
        .containsExactly(new Text("javascript", "", "console.log(1)"));
    assertThat(ShellScripts.of("echo 'print(1)' | python")).isEmpty();
  }

  @Test
  void hereDocumentsAreRead() {
    assertThat(ShellScripts.of("python - <<'EOF'\nimport a\nprint('x')\nEOF\necho done"))
        .containsExactly(new Text("python", "", "import a\nprint('x')\n"));
    assertThat(ShellScripts.of("python3 <<-END && ls\n\timport a\n\tEND\n"))
        .containsExactly(new Text("python", "", "\timport a\n"));
    assertThat(ShellScripts.of("cat > job.py <<'EOF'\nimport cv2\nEOF\npython job.py"))
        .containsExactly(
            new Text("python", "job.py", "import cv2\n"), new File("python", "job.py", ""));
    assertThat(ShellScripts.of("cat <<EOF > a.js\nrequire('x')\nEOF\n"))
        .containsExactly(new Text("javascript", "a.js", "require('x')\n"));
  }

  @Test
  void commandsInsideOfCommandsAreFound() {
    assertThat(ShellScripts.of("bash -lc \"cd sub && python job.py\""))
        .containsExactly(
            new Text("shell", "", "cd sub && python job.py"), new File("python", "job.py", "sub"));
    assertThat(ShellScripts.of("cd /tmp && cd deep; python job.py"))
        .containsExactly(new File("python", "job.py", "/tmp/deep"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls -la",
        "git commit -m 'python job.py'",
        "pip install numpy",
        "python -m pytest",
        "grep x a.py",
        "echo python job.py > notes.txt",
        "cat job.py",
        "",
        "# python job.py",
        "python",
        "python -V"
      })
  void whatRunsNoScriptIsSilent(String command) {
    assertThat(ShellScripts.of(command)).isEmpty();
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
    assertThat(ShellScripts.of(command).size()).isLessThanOrEqualTo(5);
    assertThat(ShellScripts.of(command.repeat(5_000)).size()).isLessThanOrEqualTo(2_000);
  }
}
