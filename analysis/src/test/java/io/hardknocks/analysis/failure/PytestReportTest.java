package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

class PytestReportTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void theErrorThatTheTestEndedWithIsReported() {
    var failure =
        read(
            """
            =================================== FAILURES ===================================
            _________________________________ test_handler _________________________________

                def test_handler():
                    try:
            >           {}["user"]
            E           KeyError: 'user'

            test_handler.py:4: KeyError

            During handling of the above exception, another exception occurred:

                def test_handler():
                    try:
                        {}["user"]
                    except KeyError:
            >           assert 1 + 1 == 3, "fallback differs"
            E           AssertionError: fallback differs
            E           assert (1 + 1) == 3

            test_handler.py:6: AssertionError
            =========================== short test summary info ============================
            FAILED test_handler.py::test_handler - AssertionError: fallback differs
            """);

    assertThat(failure.category()).isEqualTo(Category.ASSERTION_ERROR);
    assertThat(failure.line())
        .isEqualTo(new SourceLine(6, "assert 1 + 1 == 3, \"fallback differs\""));
  }

  @Test
  void aCauseThatIsKnownDecidesForOneThatIsNot() {
    var failure =
        read(
            """
            ____________________________ test_reads_settings _____________________________
            config.py:8: in read
                return json.loads(text)
            /usr/lib/python3.11/json/__init__.py:346: in loads
                return _default_decoder.decode(s)
            E   json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)

            The above exception was the direct cause of the following exception:
            test_chain.py:3: in test_reads_settings
                assert read("{a: 1}") == {"a": 1}
            config.py:10: in read
                raise Unreadable("settings are not JSON") from error
            E   config.Unreadable: settings are not JSON
            """);

    assertThat(failure.exception()).isEqualTo("config.Unreadable");
    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
    assertThat(failure.frames())
        .extracting(Frame::function)
        .containsExactly("test_reads_settings", "read");
    assertThat(failure.line())
        .isEqualTo(new SourceLine(10, "raise Unreadable(\"settings are not JSON\") from error"));
  }

  @Test
  void theAuthorsLineIsNotThatOfTheStandardLibrary() {
    var failure =
        read(
            """
                def test_nested():
            >       assert nested("not json") == 1

            test_lib.py:3:\s
            _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _

                def nested(text):
            >       return json.loads(text)["a"]

            config.py:16:\s
            _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _

            >           raise JSONDecodeError("Expecting value", s, err.value) from None
            E           json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)

            /usr/lib/python3.11/json/decoder.py:355: JSONDecodeError
            """);

    assertThat(failure.line()).isEqualTo(new SourceLine(16, "return json.loads(text)[\"a\"]"));
    assertThat(failure.frames()).extracting(Frame::inApp).containsExactly(true, true, false);
  }

  @Test
  void ofSeveralTestsTheFirstIsRead() {
    var failure =
        read(
            """
            E   KeyError: 'price'
            /w/config.py:13: KeyError: 'price'
            E   assert 0 == 1
                 +  where 0 = total([])
            /w/test_two.py:7: assert 0 == 1
            """);

    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.line()).isEqualTo(new SourceLine(13, ""));
  }

  @Test
  void theSummaryTellsWhatIsLeftOfAReport() {
    var failure =
        read(
            """
            F.FF                                                                     [100%]
            =========================== short test summary info ============================
            FAILED tests/test_two.py::test_second[a - b] - KeyError: 'price'
            FAILED tests/test_two.py::test_third - assert 0 == 1
            2 failed, 1 passed in 0.65s
            """);

    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.message()).isEqualTo("'price'");
    assertThat(read("FAILED test_a.py::test_b - assert 0 == 1\n").category())
        .isEqualTo(Category.ASSERTION_ERROR);
  }

  @Test
  void aCheckThatLetsItsTestGoOnIsTold() {
    var failure =
        read(
            """
            FAILURE: check 3 == 4: two carts of one till
            test_till.py:11 in test_carts() -> check.equal(a, b, "two carts of one till")
            ------------------------------------------------------------
            Failed Checks: 1
            =========================== short test summary info ============================
            FAILED test_till.py::test_carts - FAILURE: check...
            ======================= 1 failed in 0.55s ========================
            """);

    assertThat(failure.category()).isEqualTo(Category.ASSERTION_ERROR);
    assertThat(failure.message()).isEqualTo("check 3 == 4: two carts of one till");
  }

  private static Failure read(String text) {
    return READER.read(Observed.text("python", text));
  }
}
