package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that name more than one error, and which of them is the failure. */
class SeveralErrorsTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Catching ValueError does not help, since a TypeError is raised when the list is empty | TypeError",
        "instead of raising ValueError it throws a ZeroDivisionError | ZeroDivisionError",
        "We expect a KeyError, but get an IndexError | IndexError",
        "Expected KeyError: 'a' but got ValueError: no rows | ValueError",
        "An unexpected KeyError occurred | KeyError"
      })
  void ofTwoThatASentenceNamesTheRaisedOneIsMeant(String text, String exception) {
    assertThat(read("python", text).exception()).isEqualTo(exception);
  }

  @Test
  void whatJestTellsIsNotWhereItCameFrom() {
    var failure =
        read(
            "javascript",
            """
             FAIL  test/rates.test.js
              ● can load

                You need to pass a client to use rates.

                  at new Rates (node_modules/rates/src/index.ts:82:15)
                  Caused by: Error:
                  at load (rates.js:12:57)

            Test Suites: 1 failed, 1 total
            Tests:       1 failed, 1 total
            """);

    assertThat(failure.message()).startsWith("You need to pass a client");
  }

  @Test
  void whatWasRecoveredFromStandsAboveItsStack() {
    var failure =
        read(
            "go",
            """
            2026/02/19 19:03:49 interface conversion: interface {} is nil, not json.Number
            goroutine 26 [running]:
            runtime/debug.Stack()
            \t/usr/local/go/src/runtime/debug/stack.go:24 +0x65
            panic({0xee9060, 0xc0003fa780})
            \t/usr/local/go/src/runtime/panic.go:884 +0x212
            shop/rates.Load(...)
            \t/srv/shop/rates.go:26 +0x139a
            """);

    assertThat(failure.category()).isEqualTo(Category.TYPE_ERROR);
    assertThat(failure.message()).startsWith("interface conversion");
  }

  @Test
  void aRaceIsKnownByWhatItAccessed() {
    var failure =
        read(
            "go",
            """
            Read at 0x00c0002d8852 by goroutine 87:
              shop/rates.TestLoad.func1()
                  /srv/shop/rates_test.go:327 +0x50

            Previous write at 0x00c0002d8852 by goroutine 21:
              shop/rates.Load()
                  /srv/shop/rates.go:13 +0x193
            """);

    assertThat(failure.category()).isEqualTo(Category.CONCURRENCY_ERROR);
  }

  @Test
  void aQuoteOfTheScriptBelowAnEmptyLineIsNotTheError() {
    var failure =
        read(
            "shell",
            """
            > ./rates.sh: line 13: syntax error near unexpected token `<'

            > ./rates.sh: line 13: `done < <( cat rates )'
            """);

    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(failure.line()).extracting(SourceLine::number).isEqualTo(13);
  }

  @Test
  void whatFailsWhileANotebookPrintsAnErrorIsNotTheError() {
    var failure =
        read(
            "python",
            """
            ConnectionError                           Traceback (most recent call last)
            <ipython-input-2-a5f6e013cbd9> in <module>
            ----> 1 load_rates()

            ConnectionError: Max retries exceeded with url: /rates

            During handling of the above exception, another exception occurred:

            AttributeError                            Traceback (most recent call last)
            ~/env/IPython/core/interactiveshell.py in showtraceback(self, exc_tuple)
               1862                         stb = value._render_traceback_()
            -> 1863                         pass

            AttributeError: 'ConnectionError' object has no attribute '_render_traceback_'
            """);

    assertThat(failure.exception()).isEqualTo("ConnectionError");
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void anErrorOfTheJvmThatItsWrapperNamesIsItsCause() {
    var failure =
        read(
            "python",
            """
            Py4JJavaError: An error occurred while calling o12.save.
            : java.lang.RuntimeException: java.io.FileNotFoundException: The folder bin does not exist
            	at org.shop.Rates.save(Rates.java:7)
            """);

    assertThat(failure.category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void whatEndsAScriptOfTheShellIsItsError() {
    var failure =
        READER.read(
            Observed.text(
                "shell",
                """
                x.sh: 3: declare: not found
                x.sh: 5: Syntax error: "(" unexpected
                """));
    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(failure.message()).startsWith("x.sh: 5: Syntax error");
  }

  @Test
  void aCodeBelongsToTheNameInsideOfALineToo() {
    var text = "10:02 worker said AssertionError [ERR_ASSERTION]: no rows";

    assertThat(read("javascript", text).exception()).isEqualTo("AssertionError [ERR_ASSERTION]");
  }

  @Test
  void whatAKernelAssertedTellsWhatTheDeviceErrorIs() {
    var lead = "Loss.cu:250: block: [0,0,0], thread: [5,0,0] Assertion `%s` failed.\n";
    var error =
        """
        Traceback (most recent call last):
          File "/w/train.py", line 4, in <module>
            step()
        RuntimeError: CUDA error: device-side assert triggered
        """;

    assertThat(read("python", lead.formatted("srcIndex < srcSelectDimSize") + error).category())
        .isEqualTo(Category.DATA_ACCESS_ERROR);
    assertThat(read("python", lead.formatted("t >= 0 && t < n_classes") + error).category())
        .isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void aWarningOfACompilerIsNoErrorBesideOne() {
    var warning = "a.ts(3,5): warning TS6133: 'x' is declared but never read.\n";
    var error =
        """
        Error: connect ECONNREFUSED 127.0.0.1:5432
            at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)
        """;

    assertThat(read("typescript", warning + error).category()).isEqualTo(Category.NETWORK_ERROR);
    assertThat(read("typescript", warning).exception()).isEqualTo("TS6133");
  }

  @Test
  void aWrapperThatSaysNothingGivesItsPlaceToItsCause() {
    var text =
        """
        com.acme.EventException
        \tat com.acme.Events.call(Events.java:9)
        Caused by: java.lang.ArrayIndexOutOfBoundsException
        \tat com.acme.Shop.buy(Shop.java:4)
        """;

    assertThat(read("java", text).exception())
        .isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
    assertThat(read("java", text.replace("\t", "")).exception())
        .isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
  }

  @Test
  void aQuotedNameIsNotTheQuoteOfAnError() {
    var text =
        """
        Traceback (most recent call last):
          File "/w/a.py", line 1, in <module>
            from tea import brew
        ImportError:
        `brew` has been removed from tea since version 1.2.
        """;

    assertThat(read("python", text).message())
        .isEqualTo("`brew` has been removed from tea since version 1.2.");
  }

  @Test
  void theLineThatAShellQuotesIsNotItsError() {
    var text =
        """
        : command not found
        /w/a.sh: line 179: syntax error near unexpected token `elif'
        '/w/a.sh: line 179: `elif [ $x ]; then
        """;

    assertThat(read("shell", text).category()).isEqualTo(Category.SYNTAX_ERROR);
  }

  @Test
  void theNameOfANotebooksErrorMayBeCutOrGlued() {
    var below = "\n/w/a.py in <module>\n----> 2 1 / x\n\nTypeError: no number\n";

    assertThat(
            read("python", "eError          Traceback (most recent call last)" + below).exception())
        .isEqualTo("TypeError");
    assertThat(read("python", "TypeErrorTraceback (most recent call last)" + below).exception())
        .isEqualTo("TypeError");
  }

  @Test
  void theErrorThatAMessageOfTheJvmBeginsWithIsTheCause() {
    var text =
        """
        io.netty.handler.codec.DecoderException: javax.net.ssl.SSLHandshakeException: bad record
        \tat io.netty.handler.codec.ByteToMessageDecoder.callDecode(ByteToMessageDecoder.java:500)
        """;

    assertThat(read("java", text).exception()).isEqualTo("javax.net.ssl.SSLHandshakeException");
    assertThat(read("java", text).category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void aWorkersErrorIsNotThatItWorkedApart() {
    var text =
        """
        RuntimeError: Caught RuntimeError in DataLoader worker process 1.
        Original Traceback (most recent call last):
          File "/w/rates.py", line 4, in batch
            out = rows.resize_(4)
        RuntimeError: Trying to resize storage that is not resizable
        """;

    assertThat(read("python", text).category()).isEqualTo(Category.VALUE_ERROR);
    assertThat(read("python", "RuntimeError: DataLoader worker (pid 7) exited").category())
        .isEqualTo(Category.CONCURRENCY_ERROR);
  }

  private static final String TWO =
      """
      ---------------------------------------------------------------------------
      ValueError                                Traceback (most recent call last)
      <ipython-input-7-0a1b2c3d4e5f> in <module>()
      ----> 1 int('x')

      ValueError: invalid literal for int() with base 10: 'x'

      In [8]:%s
      ---------------------------------------------------------------------------
      AttributeError                            Traceback (most recent call last)
      <ipython-input-9-0a1b2c3d4e5f> in <module>()
      ----> 1 [1].split()

      AttributeError: 'list' object has no attribute 'split'
      """;

  @Test
  void whoTypesOnAfterAnErrorAsksAboutTheLast() {
    assertThat(read("python", TWO.formatted(" float('x')")).exception())
        .isEqualTo("AttributeError");
    assertThat(read("python", TWO.formatted("\n[1].split()")).exception()).isEqualTo("ValueError");
  }

  @Test
  void javasMessageThatIsNullSaysNothing() {
    var text =
        """
        java.io.IOException: null
        \tat shop.Till.open(Till.java:7)
        Caused by: java.net.SocketException: Connection reset
        \tat shop.Wire.read(Wire.java:9)
        """;

    assertThat(read("java", text).exception()).isEqualTo("java.net.SocketException");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
