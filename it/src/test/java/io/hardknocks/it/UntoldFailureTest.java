package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that came without a word. */
class UntoldFailureTest {
  private static final String UNTOLD = "failed without a message";

  @TempDir Path folder;
  private Inside hardknocks = new Inside(Path.of(""));

  @BeforeEach
  void record() {
    hardknocks = new Inside(folder);
    var lines =
        """
        {"id":"dumb","session_id":"s","outcome":"failed","script":"f()"}
        {"id":"gone","session_id":"t","outcome":"failed","script":"datetime.utcnow()",\
        "stderr":"AttributeError: module 'datetime' has no attribute 'utcnow'"}
        """;
    assertThat(hardknocks.call(lines.getBytes(UTF_8), "log", "--jsonl").code()).isZero();
  }

  @Test
  void everyListSaysSo() {
    for (var command : new String[] {"errors", "failures", "unfixed", "session s", "attempt dumb"})
      assertThat(hardknocks.call(command.split(" ")).out()).as(command).contains(UNTOLD);
  }

  @Test
  void whatIsGivenAsTheErrorIsSaid() {
    for (var error : new String[] {"render stalled", "no clips"}) {
      var line = "{\"session_id\":\"u\",\"outcome\":\"failed\",\"error\":\"%s\"}".formatted(error);
      assertThat(hardknocks.call(line.getBytes(UTF_8), "log").code()).isZero();
    }
    assertThat(hardknocks.call("errors").out()).contains("render stalled", "no clips");
  }

  @Test
  void aListThatMayGoOnSaysSo() {
    assertThat(hardknocks.call("failures", "--limit", "1").out())
        .contains("the first 1: --limit N shows more");
    assertThat(hardknocks.call("failures").out()).doesNotContain("--limit");
  }

  @Test
  void aTextThatIsNoErrorIsExplainedAsSuch() {
    var out = hardknocks.call("datetime\n".getBytes(UTF_8), "classify", "--explain").out();
    assertThat(out).contains(UNTOLD, "+ nothing").doesNotContain("+ exception");
  }

  @Test
  void nothingIsLikeThem() {
    assertThat(hardknocks.call("similar", "dumb").out()).contains("nothing like it");
  }

  @Test
  void wordsThatAreNoErrorAreSearchedAsWords() {
    var out = hardknocks.call("module datetime\n".getBytes(UTF_8), "similar", "-").out();
    assertThat(out).contains("utcnow", "both say").doesNotContain("the same fingerprint", UNTOLD);
  }

  @Test
  void anExportLeavesThemWithoutAMessage() {
    assertThat(hardknocks.call("export", "--format", "jsonl", folder + "/out").code()).isZero();
    assertThat(folder.resolve("out")).content().doesNotContain(UNTOLD);
  }
}
