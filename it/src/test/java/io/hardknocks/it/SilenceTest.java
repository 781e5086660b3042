package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of a script in which no lesson sees anything. */
class SilenceTest {
  private static final String CLEAR = "nothing in it is known to fail";
  private static final String FAILING = "total = 1 + len(3)\nprint(total)\n";

  @TempDir Path folder;
  private Inside hardknocks = new Inside(Path.of(""));

  @BeforeEach
  void open() {
    hardknocks = new Inside(folder.resolve("data"));
  }

  private String check(String name, String code, String... more) throws IOException {
    var file = Files.writeString(folder.resolve(name), code).toString();
    var arguments = new String[more.length + 2];
    arguments[0] = "check";
    arguments[1] = file;
    System.arraycopy(more, 0, arguments, 2, more.length);
    var result = hardknocks.call(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void whatIsReadWholeIsClear() throws IOException {
    assertThat(check("good.py", "print(1)\n")).contains(CLEAR);
    assertThat(check("good.js", "console.log(1)\n")).contains(CLEAR);
    assertThat(check("good.sh", "echo 1\n")).contains(CLEAR);
    assertThat(check("good.py", "print(1)\n", "--json"))
        .doesNotContain("unchecked", "failed_before");
  }

  @Test
  void whatIsNotReadIsNotCalledClear() throws IOException {
    assertThat(check("a.rb", "puts 1\n"))
        .contains("lessons do not read ruby")
        .doesNotContain(CLEAR);
    assertThat(check("old.py", "x = 2\nprint 1\n")).contains("line 2 does not parse");
    assertThat(check("bad.js", "let a = ;\n")).contains("line 1 does not parse");
    assertThat(check("late.js", "const f = () => {\n  const t = await x();\n};\n"))
        .contains("line 2 does not parse: await outside async")
        .doesNotContain(CLEAR);
    assertThat(check("open.sh", "echo 'a\n"))
        .contains("a quote or a parenthesis")
        .doesNotContain(CLEAR);
    assertThat(check("twice.py", "dict(a=1, a=2)\n")).contains("line 1 does not parse");
    assertThat(check("bin.py", "\0\1\2")).contains("it is binary");
    assertThat(check("bad.js", "let a = ;\n", "--json"))
        .contains("\"unchecked\":\"line 1 does not parse\"");
  }

  private void log(String outcome, String error) {
    var line =
        "{\"session_id\":\"s\",\"outcome\":\"%s\",\"language\":\"python\",\"script\":\"%s\",\"error\":\"%s\"}"
            .formatted(outcome, FAILING.replace("\n", "\\n"), error);
    assertThat(hardknocks.call(line.getBytes(UTF_8), "log").code()).isZero();
  }

  @Test
  void theVeryScriptThatTookTooLongIsKnown() throws IOException {
    log("timed_out", "");
    assertThat(check("same.py", FAILING))
        .contains("this very script failed: ")
        .doesNotContain(CLEAR);
  }

  @Test
  void theVeryScriptThatFailedIsKnown() throws IOException {
    log("failed", "TypeError: object of type 'int' has no len()");
    assertThat(check("same.py", FAILING))
        .contains("this very script failed: TypeError: object of type")
        .doesNotContain(CLEAR);
    assertThat(check("other.py", FAILING + "print(2)\n")).contains(CLEAR);
    var same = hardknocks.call("predict", folder.resolve("same.py").toString()).out();
    assertThat(same).contains("this very script failed");
    assertThat(Integer.parseInt(same.substring(0, same.indexOf('%')))).isGreaterThan(80);
  }

  @Test
  void whatMayHaveChangedWithoutTheScriptIsNotHeldAgainstIt() throws IOException {
    log("failed", "FileNotFoundError: [Errno 2] No such file or directory: 'x.csv'");
    assertThat(check("same.py", FAILING)).contains(CLEAR);
  }

  @Test
  void aScriptThatSucceededAfterItFailedIsClear() throws IOException {
    log("failed", "TypeError: object of type 'int' has no len()");
    log("succeeded", "");
    assertThat(check("same.py", FAILING)).contains(CLEAR);
  }
}
