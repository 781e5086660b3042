package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Outcome;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final String OF_A_CALL =
      """
      Traceback (most recent call last):
        File "/work/script.py", line 3, in <module>
          frame = t.load(path)
      ValueError: no such layout: wide
      """;
  private static final String WITHOUT_ITS_LINE =
      """
      Traceback (most recent call last):
        File "/work/script.py", line 2, in <module>
      ZeroDivisionError: division by zero
      """;

  @ParameterizedTest
  @ValueSource(strings = {"tune", "judge"})
  void whatIsReadAgainIsUnderstoodAsAtFirst(String half) {
    var recalling = READER.recalling();
    for (int round = 0; round < 2; round++) {
      for (var real : Corpus.half(half)) {
        var observed = real.observed();
        assertThat(recalling.read(observed)).isEqualTo(READER.read(observed));
      }
    }
  }

  @Test
  void aLineIsToldFromTheScriptAtHand() {
    var recalling = READER.recalling();

    for (String line : List.of("rate = 1 / 0", "rate = x % 0")) {
      var failure = recalling.read(observed(WITHOUT_ITS_LINE, "x = 1\n" + line + "\n"));
      assertThat(failure.line()).isEqualTo(new SourceLine(2, line));
    }
  }

  @Test
  void aLibraryIsToldFromTheImportsAtHand() {
    var recalling = READER.recalling();

    assertThat(tags(recalling, "import tables as t")).contains("library:tables");
    assertThat(tags(recalling, "import tomes as t")).contains("library:tomes");
    assertThat(tags(recalling, "import tables as t")).doesNotContain("library:tomes");
  }

  @Test
  void howARunEndedIsAsked() {
    var recalling = READER.recalling();
    var failed = observed("working\n", "");
    var killed = new Observed("python", "working\n", Outcome.FAILED, -9, "");

    assertThat(List.of(recalling.read(failed), recalling.read(killed)))
        .containsExactly(READER.read(failed), READER.read(killed))
        .doesNotHaveDuplicates();
  }

  private static Set<String> tags(FailureReader reader, String script) {
    return reader.read(observed(OF_A_CALL, script)).tags();
  }

  private static Observed observed(String text, String script) {
    return new Observed("python", text, Outcome.FAILED, 1, script);
  }
}
