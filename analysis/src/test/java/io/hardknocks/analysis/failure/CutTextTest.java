package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that were cut out of a longer text, or spelled as strings of another program. */
class CutTextTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @ValueSource(strings = {"in pick(rows, at)", "   11 def pick(rows, at):"})
  void aNotebookCutInsideOfItsFirstFrameKeepsItsError(String first) {
    var failure =
        read(
            "python",
            first
                + "\n"
                + """
                      12     width = 4
                ---> 13     return rows[at]
                      14

                IndexError: list index out of range
                """
                    .indent(4));

    assertThat(failure.exception()).isEqualTo("IndexError");
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void aTracebackSpelledOneStringALineIsReadAsPrinted() {
    var failure =
        read(
            "python",
            """
            output = (
                "Traceback (most recent call last):\\n"
                '  File "load.py", line 3, in <module>\\n'
                "    price = row['price']\\n"
                "KeyError: 'price'\\n"
            )
            """);

    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.message()).isEqualTo("'price'");
    assertThat(failure.line()).isNotNull();
  }

  @Test
  void theStreamInANotebooksFileIsReadAsPrinted() {
    var failure =
        read(
            "python",
            """
                  "text": [
                    "Traceback (most recent call last):\\n",
                    "  File \\"fit.py\\", line 8, in <module>\\n",
                    "ValueError: no rows to fit\\n"
                  ]
            """);

    assertThat(failure.exception()).isEqualTo("ValueError");
    assertThat(failure.message()).startsWith("no rows to fit");
  }

  @Test
  void aStringBetweenSingleQuotesDoesNotEndAtTheQuotesOfAFrame() {
    var failure =
        read(
            "python",
            "log = '  Traceback (most recent call last):\\n  File \"a.py\", line 1, in <module>\\n"
                + "ZeroDivisionError: division by zero\\n'\nassert log");

    assertThat(failure.exception()).isEqualTo("ZeroDivisionError");
  }

  @Test
  void theDotsOfTestsThatPassedAreNoPartOfAName() {
    assertThat(read("python", "......app.errors.QuotaError: no seats left").exception())
        .isEqualTo("app.errors.QuotaError");
  }

  @Test
  void theMarkThatClosesAQuoteIsNoPartOfTheMessage() {
    var failure = read("javascript", "Log: `Sign-in failed: AxiosError: status code 404`");

    assertThat(failure.message()).isEqualTo("status code 404");
    assertThat(read("python", "KeyError: \"x\"").message()).isEqualTo("\"x\"");
  }

  @Test
  void theNextLineTellsWhereAPanicWasWhenItsOwnWasTooLong() {
    var failure =
        read(
            "rust",
            """
            thread 'tests::a_name_that_is_quite_long_for_a_terminal' panicked at
            src/store.rs:50:5:
            assertion `left == right` failed
              left: 1
             right: 2
            error: test failed, to rerun pass `--lib`
            """);

    assertThat(failure.category()).isEqualTo(Category.ASSERTION_ERROR);
    assertThat(failure.message()).doesNotContain("rerun");
    assertThat(failure.frames().getFirst().line()).isEqualTo(50);
  }

  /** A pattern that goes back over such a line takes minutes. */
  @Test
  @Timeout(60)
  void aLineOfManyBlanksAfterAQuoteIsReadOnce() {
    var line = "\"a\"" + " ".repeat(200_000) + "x\n";

    var failure = read("python", "\"one\\n\"\n" + line + "ValueError: no rows\n");

    assertThat(failure.exception()).isEqualTo("ValueError");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
