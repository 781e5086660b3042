package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Python tells of tasks, threads and destructors beside the error that ended the program. */
class BackgroundReportTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  private static final String MAIN =
      """
      Traceback (most recent call last):
        File "/w/prices.py", line 7, in <module>
          print(prices["tea"])
                ~~~~~~^^^^^^^
      KeyError: 'tea'
      """;

  private static final String OTHER =
      """
      Traceback (most recent call last):
        File "/w/prices.py", line 3, in load
          int(row)
      ValueError: invalid literal for int() with base 10: 'x'
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<load()>>",
        "ERROR:asyncio:_GatheringFuture exception was never retrieved\nfuture: <_GatheringFuture>",
        "Exception in thread Thread-1 (load):",
        "Exception ignored in: <function Rows.__del__ at 0x7f00c0de>",
        "Exception ignored in atexit callback: <function bye at 0x7f00c0de>",
        "--- Logging error ---"
      })
  void anErrorThatTheProgramWentOnAfterIsNotItsFailure(String announced) {
    var report = announced + "\n" + OTHER;

    for (var text : new String[] {MAIN + report, report + MAIN}) {
      assertThat(read(text).exception()).isEqualTo("KeyError");
      assertThat(read(text).message()).isEqualTo("'tea'");
      assertThat(read(text).fingerprint()).isEqualTo(read(MAIN).fingerprint());
    }
    assertThat(read(report).exception()).isEqualTo("ValueError");
  }

  @Test
  void whatTheOtherErrorLedToIsNotThatOfTheProgramEither() {
    var chained =
        "_GatheringFuture exception was never retrieved\nfuture: <_GatheringFuture finished>\n"
            + OTHER
            + "\nDuring handling of the above exception, another exception occurred:\n\n"
            + OTHER.replace(
                "ValueError: invalid literal for int() with base 10: 'x'",
                "asyncio.exceptions.CancelledError");

    assertThat(read(MAIN + chained).exception()).isEqualTo("KeyError");
    assertThat(read(chained).exception()).isEqualTo("asyncio.exceptions.CancelledError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Task was destroyed but it is pending!\ntask: <Task pending name='Task-1'>",
        "Unclosed client session\nclient_session: <aiohttp.client.ClientSession object>",
        "/w/prices.py:4: RuntimeWarning: coroutine 'load' was never awaited\n  total = 1 + load()",
        "sys:1: RuntimeWarning: coroutine 'load' was never awaited"
      })
  void whatWasLeftOpenIsNoPartOfTheMessage(String report) {
    assertThat(read(MAIN + report).message()).isEqualTo("'tea'");
    assertThat(read(report + "\n" + MAIN).message()).isEqualTo("'tea'");
  }

  private static Failure read(String text) {
    return READER.read(Observed.text("python", text));
  }
}
