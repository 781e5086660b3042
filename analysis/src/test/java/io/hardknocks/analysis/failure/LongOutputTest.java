package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;

/** Whole outputs of runs, in which much stands around the error, or a report of it below. */
class LongOutputTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void aLogOfABuildServerMayLeaveLinesOut() {
    var failure =
        read(
            "rust",
            """
            2026-08-20T14:33:52.9389637Z ##[command]git config gc.auto 0
            ---
            2026-08-20T14:40:05.8491237Z     Checking shop v0.5.0
            2026-08-20T14:40:06.9140118Z error: this file contains an un-closed delimiter
            2026-08-20T14:40:06.9141972Z   --> src/shop/mod.rs:67:3
            2026-08-20T14:40:06.9142253Z    |
            2026-08-20T14:40:06.9142510Z 5  | fn pay() {
            2026-08-20T14:40:06.9143015Z    |          - un-closed delimiter
            2026-08-20T14:40:06.9349721Z error: Could not compile `shop`.
            2026-08-20T14:40:06.9386980Z Build completed unsuccessfully in 0:02:48
            2026-08-20T14:40:06.9433269Z == clock drift check ==
            2026-08-20T14:40:06.9683233Z   local time: Tue Aug 20 14:40:06 UTC 2026
            2026-08-20T14:40:07.1729241Z   network time: Tue, 20 Aug 2026 14:40:07 GMT
            """);
    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(failure.message()).isEqualTo("this file contains an un-closed delimiter");
  }

  @Test
  void podsSayWhoWroteALine() {
    var text =
        """
        [pod/till-0/rates] 2026-03-01T10:00:02Z WARN connection closed
        [pod/till-0/rates] io.netty.handler.codec.DecoderException: javax.net.ssl.SSLHandshakeException: bad record
        [pod/till-0/rates] \tat shop.Till.open(Till.java:7)
        """;

    assertThat(READER.read(Observed.text("java", text)).exception())
        .isEqualTo("javax.net.ssl.SSLHandshakeException");
  }

  @Test
  void containersSayWhoWroteALine() {
    var failure =
        read(
            "python",
            """
            Attaching to db-1, shop-1
            db-1    | 2026-03-04 10:00:00.101 UTC [1] LOG:  database system is ready
            shop-1  | Traceback (most recent call last):
            shop-1  |   File "/app/shop.py", line 4, in <module>
            shop-1  |     pay(cart)
            shop-1  | shop.PayError: cart is empty
            db-1    | 2026-03-04 10:00:05.001 UTC [1] LOG:  checkpoint starting
            shop-1 exited with code 1
            """);
    assertThat(failure.exception()).isEqualTo("shop.PayError");
    assertThat(failure.message()).isEqualTo("cart is empty");
  }

  @Test
  void anErrorInABoxIsReadWithoutIt() {
    var failure =
        read(
            "shell",
            """
            shop_server.web: Creating...
            ╷
            │ Error: creating server: image 'shop' does not exist
            │
            │   with shop_server.web,
            ╵
            """);
    assertThat(failure.message()).startsWith("creating server: image 'shop' does not exist");
    assertThat(failure.message()).doesNotContain("│");
  }

  @Test
  void aReportOfACommandLeavesTheWordToWhatItPrinted() {
    var failure =
        read(
            "python",
            """
            Solving environment: failed

            LibMambaUnsatisfiableError: Encountered problems while solving:
              - package shop-1.0 requires python >=3.8,<3.9

            Traceback (most recent call last):
              File "/work/main.py", line 41, in go
                run_step("load")
            steps.ShellCommandException: Non-zero exit code: 1
            Command: ['conda', 'env', 'create']
            """);
    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
  }

  @Test
  void aCellThatCannotBeReadHasNoFramesOfItsOwn() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "/env/lib/python3.5/site-packages/nbconvert/execute.py", line 275, in run
                raise CellExecutionError(msg)
            nbconvert.preprocessors.execute.CellExecutionError: An error occurred while executing the following cell:
            ------------------
            total = = 1
            ------------------

            SyntaxError: invalid syntax (<ipython-input-1-0f9b>, line 1)
            """);
    assertThat(failure.exception()).isEqualTo("SyntaxError");
    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);
  }

  @Test
  void theSchedulerTellsWhyAProcessIsMissing() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "plan.py", line 12, in <module>
                run(jobs)
            RuntimeError: a background worker is gone
            slurmstepd: error: Detected 1 oom_kill event in StepId=7.0.
            srun: error: n006: task 0: Out Of Memory
            """);
    assertThat(failure.category()).isEqualTo(Category.RESOURCE_ERROR);
    assertThat(failure.message()).isEqualTo("a background worker is gone");
  }

  @Test
  void theExceptionThatEndedAThreadExplainsTheAbort() {
    var failure =
        read(
            "python",
            """
            n2:85:16 [0] NCCL INFO comm 0x8e rank 1 - Abort COMPLETE
            [PG 0 Rank 1] watchdog thread terminated with exception: NCCL error: remote process exited or there was a network error
            Last error:
            socketProgress: Connection closed by remote peer n1<45074>

            /srv/run.sh: line 197: 85 Aborted                 (core dumped) "${COMMAND[@]}"
            """);
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
    assertThat(failure.message()).startsWith("NCCL error: remote process exited");
  }

  @Test
  void typeScriptRunsAsJavaScript() {
    var text =
        """
        FAIL src/cart.test.tsx
          ● shows the total

            TestingLibraryElementError: Unable to find an element with the text: /total/i.

              at Object.<anonymous> (src/cart.test.tsx:7:30)
        """;
    for (var language : new String[] {"javascript", "typescript"}) {
      assertThat(read(language, text).exception()).isEqualTo("TestingLibraryElementError");
      assertThat(read(language, text).category()).isEqualTo(Category.ASSERTION_ERROR);
    }
  }

  @Test
  void theNameOfAFailedAssertionBelowItsValuesSaysNoMore() {
    var failure =
        read(
            "typescript",
            """
             FAIL  src/cart.test.ts > cart > total
            AssertionError: expected 120 to be 121 // Object.is equality

            - Expected
            + Received

            - 121
            + 120
            """);
    assertThat(failure.message()).isEqualTo("expected 120 to be 121 // Object.is equality");
  }

  @Test
  void theLastErrorOfAChainMayLackItsFrames() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
            ..
            shop.net.RefusedError: no more than 3 carts

            During handling of the above exception, another exception occurred:
            ..
            shop.CartError: cannot pay
            """);
    assertThat(failure.exception()).isEqualTo("shop.CartError");
  }

  @Test
  void aTestOfXunitNamesItsExceptionBeforeABlank() {
    var failure =
        read(
            "csharp",
            """
              Failed Shop.CartTests.Empty [3 ms]
              Error Message:
               System.InvalidOperationException : Sequence contains no elements
              Stack Trace:
                 at System.Linq.ThrowHelper.ThrowNoElementsException()
               at Shop.Cart.Max() in /src/Shop/Cart.cs:line 20
            """);
    assertThat(failure.exception()).isEqualTo("System.InvalidOperationException");
    assertThat(failure.message()).isEqualTo("Sequence contains no elements");
  }

  @Test
  void whatAFormatterWouldChangeIsAFinding() {
    var failure =
        read(
            "rust",
            """
            configure: run `python x.py --help`
            configure:
            Running `"/ci/bin/rustfmt" "--check" "/src/cart.rs"` failed.
            Diff in /src/cart.rs at line 29:
            -        assert_eq!(
            +        assert_eq!(a, b);
            """);
    assertThat(failure.category()).isEqualTo(Category.VALIDATION_ERROR);
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
