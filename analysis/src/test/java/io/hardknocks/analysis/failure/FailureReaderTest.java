package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureReaderTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void aTracebackIsReadIntoFramesAndTheAuthorsLine() {
    var failure =
        READER.read(
            Observed.text(
                "python",
                """
                Traceback (most recent call last):
                  File "/w/run.py", line 7, in <module>
                    load("x")
                  File "/w/run.py", line 3, in load
                    return frame["Hour"]
                  File "/usr/lib/python3/dist-packages/pandas/core/frame.py", line 99, in __getitem__
                    raise KeyError(key)
                KeyError: 'Hour'
                """));

    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.message()).isEqualTo("'Hour'");
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
    assertThat(failure.frames()).hasSize(3);
    assertThat(failure.line()).isEqualTo(new SourceLine(3, "return frame[\"Hour\"]"));
    assertThat(failure.tags()).containsExactly("exception:KeyError", "library:pandas");
    assertThat(failure.verdict().suggestedFix()).contains("'Hour'");
  }

  @Test
  void aMethodThatPythonWroteItselfIsNotTheAuthorsLine() {
    var failure =
        READER.read(
            Observed.text(
                "python",
                """
                Traceback (most recent call last):
                  File "/work/plan.py", line 9, in <module>
                    item.price = 3
                  File "<string>", line 4, in __setattr__
                dataclasses.FrozenInstanceError: cannot assign to field 'price'
                """));
    assertThat(failure.line()).isEqualTo(new SourceLine(9, "item.price = 3"));
  }

  @Test
  void whatALibraryTookAwayIsAMissingAttributeWhateverTheLibraryIsFor() {
    var failure =
        READER.read(
            Observed.text(
                "python",
                """
                Traceback (most recent call last):
                  File "/w/run.py", line 4, in <module>
                    reader.getPage(0)
                PyPDF2.errors.DeprecationError: reader.getPage(pageNumber) is deprecated and was removed in PyPDF2 3.0.0. Use reader.pages[page_number] instead.
                """));

    assertThat(failure.category()).isEqualTo(Category.ATTRIBUTE_ERROR);
  }

  @Test
  void aSentenceOfPythonAloneTellsItsClassHoweverTheProcessEnded() {
    for (var code : new Integer[] {null, 1}) {
      var text = "'Ledger' object has no attribute 'rows_of'";
      var failure = READER.read(new Observed("python", text, Outcome.FAILED, code, ""));
      assertThat(failure.exception()).isEqualTo("AttributeError");
      assertThat(failure.message()).isEqualTo(text);
      assertThat(failure.category()).isEqualTo(Category.ATTRIBUTE_ERROR);
    }
  }

  @Test
  void whatSomebodyGaveAsTheErrorIsItsMessage() {
    for (var text : List.of("x", "the render stalled", "encoder exited with code 1")) {
      for (var code : new Integer[] {null, 1}) {
        var output = new Observed("", text, Outcome.FAILED, code, "");
        assertThat(READER.read(output).message()).isNotEqualTo(text);
        var failure = READER.read(output.asStated());
        assertThat(failure.message()).isEqualTo(text);
        assertThat(failure.category()).isEqualTo(Category.RUNTIME_ERROR);
      }
    }
  }

  @Test
  void ofALongErrorTheFirstLineIsTheMessage() {
    var log = "the render stalled\n" + "frame dropped\n".repeat(200);

    assertThat(READER.read(Observed.text("", log).asStated()).message())
        .isEqualTo("the render stalled");
    assertThat(READER.read(Observed.text("", log)).message()).isEmpty();
  }

  @Test
  void thePartsOfAGroupAreWhatFailed() {
    var failure =
        READER.read(
            Observed.text(
                "python",
                """
                  + Exception Group Traceback (most recent call last):
                  |   File "a.py", line 4, in <module>
                  |     raise ExceptionGroup("several", errors)
                  | ExceptionGroup: several (2 sub-exceptions)
                  +-+---------------- 1 ----------------
                    | IndexError: list index out of range
                    +---------------- 2 ----------------
                    | ValueError: 2
                    +------------------------------------
                """));

    assertThat(failure.exception()).isEqualTo("IndexError");
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void aCauseDecidesWhenNoRuleKnowsTheWrapper() {
    var failure =
        READER.read(
            Observed.text(
                "java",
                """
                Exception in thread "main" java.lang.RuntimeException: load failed
                \tat com.acme.Main.main(Main.java:9)
                Caused by: java.io.FileNotFoundException: a.csv (No such file or directory)
                \tat com.acme.Main.load(Main.java:4)
                \t... 1 more
                """));

    assertThat(failure.exception()).isEqualTo("java.io.FileNotFoundException");
    assertThat(failure.category()).isEqualTo(Category.IO_ERROR);
    assertThat(failure.line()).isEqualTo(new SourceLine(4, ""));
  }

  @Test
  void theScriptGivesTheTextOfAFailingLineThatTheTraceOnlyNumbers() {
    var text = "TypeError: x is not a function\n    at main (/w/a.js:2:3)\n";
    var failure =
        READER.read(new Observed("javascript", text, Outcome.FAILED, 1, "let x = 1;\n  x();\n"));

    assertThat(failure.line()).isEqualTo(new SourceLine(2, "x();"));
  }

  @Test
  void whatEndedAProcessIsKnownWithoutAnyText() {
    assertThat(ending(Outcome.FAILED, 137).category()).isEqualTo(Category.RESOURCE_ERROR);
    assertThat(ending(Outcome.FAILED, -9).exception()).isEqualTo("SIGKILL");
    assertThat(ending(Outcome.FAILED, 127).category()).isEqualTo(Category.DEPENDENCY_ERROR);
    assertThat(ending(Outcome.TIMED_OUT, null).category()).isEqualTo(Category.TIMEOUT);
    assertThat(ending(Outcome.REJECTED, null).category()).isEqualTo(Category.VALIDATION_ERROR);
    assertThat(ending(Outcome.FAILED, null).category()).isEqualTo(Category.UNKNOWN);
  }

  @Test
  void aHugeTextIsReadFromItsEnd() {
    var text = "noise \u0000 line\n".repeat(4_000_000) + "NameError: name 'df' is not defined";
    var failure = READER.read(Observed.text("python", text));

    assertThat(failure.category()).isEqualTo(Category.NAME_ERROR);
    assertThat(failure.tags()).contains("symbol:df");
  }

  @Test
  void aUsersOwnRulesWin() {
    var reader =
        FailureReader.of(
            Rules.standard()
                .with("- {rule: ours, is: KeyError, category: logic_error, severity: low}"));
    var failure = reader.read(Observed.text("python", "KeyError: 'x'"));

    assertThat(failure.category()).isEqualTo(Category.LOGIC_ERROR);
    assertThat(failure.verdict().rule()).isEqualTo("ours");
  }

  @Test
  void aWrongRuleIsRefusedWithItsNameAndValue() {
    assertThatThrownBy(() -> Rules.standard().with("- {rule: ours, is: X, category: nonsense}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("ours", "nonsense", "expected");
    assertThatThrownBy(() -> Rules.standard().with("- {rule: ours, when_: []}"))
        .hasMessageContainingAll("ours", "when_", "expected");
    assertThatThrownBy(() -> Rules.standard().with("{a: ["))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExplanationNamesTheRuleAndWhatTheFingerprintLeavesOut() {
    var explanation =
        READER.explain(Observed.text("python", "IndexError: index 7 is out of bounds"));

    assertThat(explanation.reason()).contains("python.index");
    assertThat(explanation.contributed())
        .containsExactly("exception IndexError", "message index <n> is out of bounds");
    assertThat(explanation.stripped()).containsExactly(new Explanation.Stripped("7", "<n>"));
    assertThat(explanation.chain()).containsExactly("IndexError: index 7 is out of bounds");
  }

  private static Failure ending(Outcome outcome, @Nullable Integer exitCode) {
    return READER.read(new Observed("python", "", outcome, exitCode, ""));
  }
}
