package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
      sumary                        | 2 | Unknown command: 'sumary', did you mean
      chekc a.py                    | 2 | Unknown command: 'chekc'
      --data                        | 2 | '--data' (DIR)
      --data x sumary               | 2 | did you mean
      summary --sinse 7d            | 2 | did you mean
      summary --since soon          | 2 | 'soon' (expected: 7d,
      summary --limit 0x            | 2 | '0x' (expected: a whole number such as 20)
      simulate --follow x           | 2 | 'x' (expected: a number such as 0.5)
      failures --limit 0            | 2 | '0' (expected: 1 or more)
      run                           | 2 | FILE
      run missing.py                | 2 | missing.py: no such file
      run .                         | 2 | is not a file
      run pom.xml                   | 2 | is in an unknown language
      check pom.xml                 | 2 | is in an unknown language
      predict pom.xml               | 2 | is in an unknown language
      run pom.xml --memory 10       | 2 | --memory: 10 bytes (expected: 16m or more)
      run pom.xml --input missing   | 2 | missing: no such file
      audit --max stale             | 2 | --max: stale (expected: KIND=N such as stale=3)
      lessons --state odd           | 2 | (expected: one of candidate, proven, active, retired)
      stages --limit 0              | 2 | '0' (expected: 1 or more)
      run --timeout 5x missing.py   | 2 | '5x' (expected: a time
      attempt nothing               | 2 | hardknocks attempt: nothing is not in the store
      session nothing               | 2 | hardknocks session: nothing is not in the store
      pattern v1-00                 | 2 | hardknocks pattern: v1-00 is not in the store (project default
      session s --project shop      | 2 | s is not in the store (project shop, --project names another
      pattern v1-00 --mute --open   | 2 | mutually exclusive
      cleanup                       | 2 | --older-than
      similar                       | 2 | ID
      similar nothing               | 2 | attempt: nothing is not in the store
      similar -                     | 2 | no error text
      predict missing.py            | 2 | missing.py: no such file
      check - --language klingon    | 2 | --language: klingon (expected: python
      context --budget 0            | 2 | budget: 0 (expected: >= 1)
      context --limit 0             | 2 | limit: 0 (expected: >= 1)
      context --code missing.py     | 2 | missing.py: no such file
      simulate --fast --lessons 0   | 2 | --lessons: 0 (expected: 1 or more)
      simulate --fast --follow 2    | 2 | follow: 2.0 (expected: 0..1)
      log missing.jsonl             | 2 | missing.jsonl: no such file
      log --jsonl .                 | 2 | is a folder (expected: a file)
      classify .                    | 2 | is a folder (expected: a file)
      errors --lmit 3               | 2 | Unknown option: '--lmit', did you mean --limit?
      export pom.xml                | 2 | is there already (--replace writes over it)
      export --format xml out       | 2 | xml
      """)
  void aMistakeGetsOneLineAndTheRightCode(String line, int code, String text) {
    var result = new Inside(folder).call(line.split(" "));

    assertThat(result.err().lines()).as(result.err()).hasSize(1);
    assertThat(result.err()).contains(text).doesNotContain("io.hardknocks", "Exception");
    assertThat(result.code()).isEqualTo(code);
  }

  @Test
  void recordsOneALineAreTakenByTheirOption() {
    var record = "{\"session_id\": \"s\", \"outcome\": \"succeeded\"}\n";
    var hardknocks = new Inside(folder);

    assertThat(hardknocks.call((record + record).getBytes(UTF_8), "log").err())
        .contains("line 1: text after the object", "; --jsonl takes one a line");
    assertThat(hardknocks.call((record + record).getBytes(UTF_8), "log", "--jsonl").code())
        .isZero();
    assertThat(hardknocks.call((record + "x").getBytes(UTF_8), "log").err())
        .contains("line 1: not JSON")
        .doesNotContain("--jsonl");
  }

  @Test
  void aWordThatIsLikeNoCommandIsNotExplained() {
    assertThat(new Inside(folder).call("foo").err()).contains("'foo'").doesNotContain("mean");
  }

  @Test
  void aMissingInterpreterIsTheEnvironment() throws IOException {
    var script = Files.writeString(folder.resolve("job.rb"), "puts 1\n");
    var result = new Inside(folder).with("PATH", folder.toString()).call("run", script.toString());

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("ruby");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaid() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");
    var result = new CommandLine(file).call("summary");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).contains("is a file (expected: a folder)");
  }

  @Test
  void withoutACommandTheWayOnIsShown() {
    var result = new CommandLine(folder).call();

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("run", "errors", "Exit codes");
  }
}
