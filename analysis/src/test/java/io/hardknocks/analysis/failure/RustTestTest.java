package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A panic of a test is a failed test, unless it is of a kind that the language itself knows. */
class RustTestTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the pump should go on, got Err(Stalled(\"peer deadlocked\")) | assertion_error",
        "wanted a timeout after no such file | assertion_error",
        "expected invalid input to be refused | assertion_error",
        "index out of bounds: the len is 2 but the index is 7 | data_access_error",
        "called `Option::unwrap()` on a `None` value | type_error",
        "called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit } | value_error",
        "attempt to divide by zero | arithmetic_error"
      })
  void itsWordsDoNotDecide(String message, String category) {
    var text =
        """
        ---- pump::tests::goes_on stdout ----

        thread 'pump::tests::goes_on' panicked at src/pump.rs:41:9:
        %s
        note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

        test result: FAILED. 3 passed; 1 failed; 0 ignored

        error: test failed, to rerun pass `--lib`
        """
            .formatted(message);

    assertThat(category(text)).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({
    "worker 3 deadlocked,concurrency_error",
    "no deadlock was found where one was planned,runtime_error"
  })
  void ofAProgramTheyDo(String message, String category) {
    var text = "thread 'main' panicked at src/main.rs:4:5:\n" + message;

    assertThat(category(text)).isEqualTo(category);
  }

  private static String category(String text) {
    return READER.read(Observed.text("rust", text)).verdict().category().wire();
  }
}
