package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

/** Failures of shell scripts that say little, or say it of something else. */
class ShellFailureTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  private static Failure ended(int code, String script, String stderr) {
    return READER.read(new Observed("shell", stderr, Outcome.FAILED, code, script));
  }

  private static String fix(Failure failure) {
    return failure.verdict().suggestedFix();
  }

  @Test
  void aCountFromZeroEndsAStrictScriptWithoutAWord() {
    var script =
        "#!/bin/bash\nset -euo pipefail\nrows=0\nwhile read -r row; do\n  ((rows++))\ndone\n";
    var failure = ended(1, script, "");
    assertThat(failure.line()).isEqualTo(new SourceLine(5, "((rows++))"));
    assertThat(fix(failure)).contains("((rows++)) gives 1 while rows is 0", "rows=$((rows + 1))");
    assertThat(failure.category()).isEqualTo(Category.RUNTIME_ERROR);

    assertThat(fix(ended(1, "set -e\nn=0\nlet n++\n", ""))).contains("write n=$((n + 1))");
  }

  @Test
  void aCountThatIsNoEndIsNotBlamed() {
    assertThat(fix(ended(1, "rows=0\n((rows++))\nfalse\n", ""))).contains("its last command");
    assertThat(fix(ended(1, "set -e\nrows=1\n((rows++))\nfalse\n", ""))).contains("with -x");
    assertThat(fix(ended(1, "set -e\nrows=0\n((rows++)) || true\nfalse\n", "")))
        .contains("with -x");
    assertThat(fix(ended(1, "set -e\nrows=0\n((rows++))\nexit 1\n", ""))).contains("ended without");
    assertThat(ended(1, "set -e\na=0\nb=0\n((a++))\n((b++))\n", "").line()).isNull();
  }

  @Test
  void whatOnlyAsksEndsAStrictScriptToo() {
    var counted = ended(1, "set -e\nn=$(grep -c late log.txt)\necho $n\n", "");
    assertThat(counted.line()).isEqualTo(new SourceLine(2, "n=$(grep -c late log.txt)"));
    assertThat(fix(counted)).contains("grep gives 1 where no line matches");
    assertThat(fix(ended(1, "set -e\nn=$(expr 2 - 2)\n", ""))).contains("the result is 0");
    var tested = ended(1, "set -e\nsay() {\n  [ -n \"$1\" ] && echo \"$1\"\n}\nsay ''\n", "");
    assertThat(tested.line()).extracting(SourceLine::number).isEqualTo(3);
    assertThat(fix(tested)).contains("write if [ …; then …; fi");
  }

  @Test
  void windowsLineEndsAreSeenInTheScript() {
    var open = "#!/bin/bash\r\nif true; then\r\n  echo a\r\nfi\r\n";
    var failure = ended(2, open, "job.sh: line 5: syntax error: unexpected end of file\n");
    assertThat(fix(failure)).contains("Windows line ends");
    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);

    var strict = "#!/bin/sh\r\nset -e\r\necho a\r\n";
    assertThat(fix(ended(2, strict, "job.sh: 2: set: Illegal option -\r\n"))).contains("Windows");
  }

  @Test
  void aCarriageReturnInAMessageIsShown() {
    var option = ended(2, "", "job.sh: line 2: set: pipefail\r: invalid option name\n");
    assertThat(option.message()).contains("pipefail\\r: invalid option name");
    assertThat(fix(option)).contains("Windows line ends");
    assertThat(option.category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(ended(127, "", "job.sh: 3: ls\r: not found\n").category())
        .isEqualTo(Category.SYNTAX_ERROR);
  }

  @Test
  void theUsageOfABuiltinFollowsFromWhatItRefused() {
    var stderr = "job.sh: line 2: read: -y: invalid option\nread: usage: read [-ers] [name ...]\n";
    assertThat(ended(2, "", stderr).message()).contains("-y: invalid option");
  }

  @Test
  void aFolderThatWasNotEnteredExplainsWhatIsMissingBelow() {
    var stderr =
        """
        job.sh: line 2: cd: build/out: No such file or directory
        cat: report.txt: No such file or directory
        job.sh: line 5: data.csv: No such file or directory
        """;
    var failure = ended(1, "#!/bin/bash\ncd build/out\n", stderr);
    assertThat(failure.line()).isEqualTo(new SourceLine(2, "cd build/out"));
    assertThat(fix(failure)).contains("no folder 'build/out'", "|| exit 1");

    var dash = "job.sh: 2: cd: can't cd to build\njob.sh: 5: cannot open data.csv: No such file\n";
    assertThat(ended(2, "", dash).message()).contains("can't cd to build");
    var elsewhere =
        "job.sh: line 2: cd: build: No such file or directory\ncat: /etc/x.conf: No such file or directory\n";
    assertThat(ended(1, "", elsewhere).message()).contains("/etc/x.conf");
  }

  @Test
  void aFolderThatWasNotMadeExplainsTheFilesInIt() {
    var stderr =
        """
        mkdir: cannot create directory ‘out/reports’: No such file or directory
        cp: cannot stat 'a.txt': No such file or directory
        cat: out/reports/b.txt: No such file or directory
        """;
    assertThat(ended(1, "", stderr).message()).startsWith("mkdir: ");
  }

  @Test
  void aCommandThatIsNotThereExplainsTheEmptyTestBelow() {
    var bash =
        """
        job.sh: line 2: pyhton3: command not found
        job.sh: line 3: [: -gt: unary operator expected
        """;
    assertThat(ended(2, "", bash).message()).contains("pyhton3: command not found");
    var dash =
        "job.sh: 2: pyhton3: not found\njob.sh: 3: [: -gt: unexpected operator\ncat: .txt: No such file or directory\n";
    assertThat(ended(2, "", dash).message()).contains("pyhton3: not found");
    var word = "job.sh: 2: function: not found\njob.sh: 4: Syntax error: \"}\" unexpected\n";
    assertThat(ended(2, "", word).line()).extracting(SourceLine::number).isEqualTo(2);
  }

  @Test
  void theLineIsTheOneThatCallsTheProgramThatFailed() {
    var script = "set -o pipefail\ncat there.csv\n# cat missing.csv\ncat missing.csv | sort\n";
    var failure = ended(1, script, "cat: missing.csv: No such file or directory\n");
    assertThat(failure.line()).isEqualTo(new SourceLine(4, "cat missing.csv | sort"));
    var twice = "cat $a\ncat $b\n";
    assertThat(ended(1, twice, "cat: x: No such file or directory\n").line()).isNull();
  }

  @Test
  void whatOnlyOneShellSaysIsReadAsTheOther() {
    for (var told :
        new String[] {
          "job.sh: 4: [: -eq: unexpected operator",
              "job.sh: line 4: [: -eq: unary operator expected",
          "job.sh: 2: local: not in a function",
              "job.sh: line 2: local: can only be used in a function"
        }) assertThat(ended(2, "", told).category()).as(told).isEqualTo(Category.SYNTAX_ERROR);
  }
}
