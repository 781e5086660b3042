package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that were cut out of a longer text, or spelled as strings of another program. */
class CutTextTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ERROR :: web :: page not drawn: 'NoneType' object has no attribute 'rate' | AttributeError",
        "[ERROR] KeyError: 'rate' | KeyError",
        "ERROR/Worker-3] Task rates[ac7] raised unexpected: OperationalError('could not connect\\n') | OperationalError"
      })
  void anErrorIsToldAboveItsTraceWhereThatIsCut(String above, String name) {
    var failure =
        read(
            "python",
            above
                + """

                worker_1  | Traceback (most recent call last):
                worker_1  |   File "/srv/app/rates.py", line 14, in serve
                worker_1  |     return page.render(ra
                """);

    assertThat(failure.exception()).isEqualTo(name);
  }

  @Test
  void theVariableThatIsRaisedIsNotItsClass() {
    var failure =
        read(
            "python",
            """
            ERROR Task rates[ac7] raised unexpected: OperationalError('could not translate host name "db"\\n',)
            Traceback (most recent call last):
              File "/srv/app/rates.py", line 14, in __enter__
                raise exc
            """);

    assertThat(failure.exception()).isEqualTo("OperationalError");
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void theErrorOfANotebookIsToldAboveItsReportWhereThatIsCut() {
    var failure =
        read(
            "python",
            """
            RatesError: no day of the form 23OCT23
            ---------------------------------------------------------------------------
            TypeError                                 Traceback (most recent call last)
            File /srv/rates/days.py:36, in read(day)
            ---> 36     return Day(day)

            TypeError: Unrecognized value type: <class 'str'>

            During handling of the above exception, another exception occurred:

            RatesError                                Traceback (most recent call last)
            Cell In[3], line 1
            ----> 1 days = read('23OCT23')

            File /srv/rates/days.py:47, in rea
            """);

    assertThat(failure.exception()).isEqualTo("RatesError");
    assertThat(failure.message()).isEqualTo("no day of the form 23OCT23");
  }

  @Test
  void theMessageAloneMayStandAboveTheReport() {
    var failure =
        read(
            "python",
            """
            no day of the form 23OCT23
            ---------------------------------------------------------------------------
            TypeError                                 Traceback (most recent call last)
            File /srv/rates/days.py:36, in read(day)
            ---> 36     return Day(day)

            TypeError: Unrecognized value type: <class 'str'>

            During handling of the above exception, another exception occurred:

            RatesError                                Traceback (most recent call last)
            Cell In[3], line 1
            ----> 1 days = read('23OCT23')

            File /srv/rates/days.py:47, in rea
            """);

    assertThat(failure.exception()).isEqualTo("RatesError");
    assertThat(failure.message()).isEqualTo("no day of the form 23OCT23");
  }

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
  void aLastLineThatAloneKeptItsIndentationIsTheError() {
    var failure =
        read(
            "python",
            """
            ---> 13     return rows
            [at]
                 14

                IndexError: list index out of range
            """);

    assertThat(failure.exception()).isEqualTo("IndexError");
  }

  @Test
  void aTracebackThatALogSpreadsOverItsRecordsIsJoined() {
    var failure =
        read(
            "python",
            """
            {"log":"Traceback (most recent call last):\\n","stream":"stderr"}
            {"log":"  File \\"/app/main.py\\", line 3, in <module>\\n","stream":"stderr"}
            {"log":"    import prices\\n","stream":"stderr"}
            {"log":"ModuleNotFoundError: No module named 'prices'\\n","stream":"stderr"}
            """);

    assertThat(failure.exception()).isEqualTo("ModuleNotFoundError");
    assertThat(failure.message()).isEqualTo("No module named 'prices'");
    assertThat(failure.frames()).hasSize(1);
  }

  @Test
  void whatANotebooksFileKeepsOfAnErrorIsReadWhenItsTracebackIsCut() {
    var failure =
        read(
            "python",
            """
                 "ename": "NameError",
                 "evalue": "name 'total' is not defined",
                 "output_type": "error",
                 "traceback": [
                  "\\u001b[0;31mNameError\\u001b[0m         Traceback (most recent
            """);

    assertThat(failure.exception()).isEqualTo("NameError");
    assertThat(failure.message()).isEqualTo("name 'total' is not defined");
  }

  @Test
  void aNotebooksErrorInsideOfIndentedProseIsRead() {
    var failure =
        read(
            "python",
            """
                ValueError                                Traceback (most recent call last)

                <ipython-input-7-633d6f0522e9> in <module>
                      1 rows.close()
                ----> 2 rows.readlines()

                ValueError: I/O operation on closed file.

            # Writing
            """);

    assertThat(failure.exception()).isEqualTo("ValueError");
    assertThat(failure.category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void aReportThatEndsWithTheHeadOfAFileIsNoReasonToStop() {
    assertThat(read("python", "x\n____ ERROR collecting test_a.py ____").category()).isNotNull();
  }

  @Test
  void aLinterThatOnlyWarnsTellsOfNoError() {
    var warned =
        """
        /work/main.js
          12:7  warning  'scroll' is assigned a value but never used  no-unused-vars

        ✖ 1 problem (0 errors, 1 warning)
        """;

    assertThat(read("javascript", warned).category()).isEqualTo(Category.UNKNOWN);
    assertThat(read("javascript", warned + "\nESLint found too many warnings (maximum: 0).\n"))
        .extracting(Failure::category)
        .isEqualTo(Category.VALIDATION_ERROR);
  }

  @Test
  void theAdviceNamesWhatAMessageOnlyAnnouncesAtFirst() {
    var failure =
        read(
            "python",
            """
            InvalidArgumentError: Graph execution error:

            Detected at node net/flatten/Reshape defined at (most recent call last):
            <stack traces unavailable>
            only one input size may be -1, not both 0 and 1
            """);

    assertThat(failure.verdict().suggestedFix())
        .endsWith("only one input size may be -1, not both 0 and 1");
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
