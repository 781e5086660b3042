package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a tool's output are the message: those that say why, and no others. */
class WordsOfErrorTest {
  @Test
  void aPanicEndsWhereTheNextOneBegins() {
    var failure =
        read(
            "rust",
            """
            thread 'feed' panicked at src/feed.rs:14:6:
            called `Result::unwrap()` on an `Err` value: Os { code: 32, kind: BrokenPipe, message: "Broken pipe" }
            thread 'main' panicked at src/main.rs:8:9:
            called `Option::unwrap()` on a `None` value
            """);

    assertThat(failure.message()).endsWith("\"Broken pipe\" }");
    assertThat(failure.category().wire()).isEqualTo("io_error");
  }

  @Test
  void aDatabaseThatFillsTheDiskIsShortOfSpace() {
    var failure =
        read(
            "rust",
            """
            thread 'main' panicked at src/store.rs:9:3:
            called `Result::unwrap()` on an `Err` value: SqliteFailure(Error { code: DiskFull }, Some("database or disk is full"))
            """);

    assertThat(failure.category().wire()).isEqualTo("resource_error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thread 'main' panicked at 'no rate:\nRate { id: 7 }', src/main.rs:4:5\n",
        "thread 'main' panicked at 'no rate:\nRate { id: 7 }',\nsrc/main.rs:4:5\n",
        "thread 'main' panicked at 'src/main.rs:4:5:\nno rate:\nRate { id: 7 }\n"
      })
  void theOldLayoutOfAPanicIsReadOverSeveralLines(String text) {
    var failure = read("rust", text);

    assertThat(failure.message()).isEqualTo("no rate:\nRate { id: 7 }");
    assertThat(failure.line()).isNotNull();
  }

  @Test
  void aNoteOfTheCompilerIsNoPartOfTheMessage() {
    var failure =
        read(
            "rust",
            """
            error[E0382]: use of moved value: `rates`
              --> src/main.rs:6:20
               |
               = note: move occurs because `rates` has type `Rates`
            """);

    assertThat(failure.message()).isEqualTo("use of moved value: `rates`");
  }

  @Test
  void aMessageThatClangWrappedIsWhole() {
    var failure =
        read(
            "cpp",
            """
            src/rates.cc:7:12: error: no
                  matching function for call to 'convert'
              return convert(rate, 3);
                     ^~~~~~~
            """);

    assertThat(failure.message()).isEqualTo("no matching function for call to 'convert'");
  }

  @Test
  void codeBelowAMessageIsNoPartOfIt() {
    var failure =
        read(
            "cpp",
            """
            src/rates.cc:7:12: error: use of undeclared identifier 'rate'
                  return rate;
                         ^
            """);

    assertThat(failure.message()).isEqualTo("use of undeclared identifier 'rate'");
  }

  @Test
  void aFatalErrorWithoutAPlaceHasItsName() {
    var failure = read("c", "fatal error: 'rates.h' file not found\n");

    assertThat(failure.exception()).isEqualTo("fatal error");
    assertThat(failure.message()).isEqualTo("'rates.h' file not found");
    assertThat(failure.category().wire()).isEqualTo("import_error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReferenceError: rates is not defined\nat bind (...)\n",
        "(node:7) UnhandledPromiseRejectionWarning: ReferenceError: rates is not defined\n   at Remote Process\n",
        "ReferenceError: rates is not defined at load (rates.js:3:4) at main (app.js:1:1)\n",
        "ReferenceError: rates is not defined at JSON.parse (<anonymous>)\n"
      })
  void aFrameWithoutAPlaceIsNoPartOfTheMessage(String text) {
    assertThat(read("javascript", text).message()).isEqualTo("rates is not defined");
  }

  @Test
  void whatNpmSaysOfTheCallStandsBelowItsSentence() {
    var failure =
        read(
            "javascript",
            """
            npm ERR! code ENOSPC
            npm ERR! syscall mkdir
            npm ERR! errno -28
            npm ERR! nospc ENOSPC: no space left on device, mkdir '/srv/rates/node_modules'
            npm ERR! A complete log of this run can be found in:
            npm ERR!     /root/.npm/_logs/1.log
            """);

    assertThat(failure.message())
        .startsWith("ENOSPC: no space left on device, mkdir '/srv/rates/node_modules'\n")
        .doesNotContain("complete log", "_logs");
    assertThat(failure.category().wire()).isEqualTo("resource_error");
  }

  @Test
  void theFirstOfTheLinkersErrorsIsTheMessage() {
    var failure =
        read(
            "c",
            """
            /usr/bin/ld: src/rates.o:(.bss+0x8): multiple definition of 'rate'; src/main.o:(.bss+0x0): first defined here
            /usr/bin/ld: src/quote.o:(.bss+0x0): multiple definition of 'quote'; src/main.o:(.bss+0x4): first defined here
            collect2.exe: error: ld returned 1 exit status
            """);

    assertThat(failure.message())
        .isEqualTo("multiple definition of 'rate'; src/main.o:(.bss+0x0): first defined here");
  }

  @Test
  void theDeepestReasonOfABuildComesFirst() {
    var failure =
        read(
            "java",
            """
            * What went wrong:
            Execution failed for task ':rates:compileJava'.
            > Could not resolve all files for configuration ':rates:compileClasspath'.
               > Could not find com.acme:ledger:9.9.
            """);

    assertThat(failure.message()).startsWith("Could not find com.acme:ledger:9.9.\n");
    assertThat(failure.category().wire()).isEqualTo("dependency_error");
  }

  @Test
  void framesAmidTheMessageOfAGraphAreLeftOut() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "fit.py", line 8, in <module>
                model.fit(rates)
            tensorflow.python.framework.errors_impl.InvalidArgumentError: Graph execution error:

            Detected at node 'loss/Xent' defined at (most recent call last):
                File "/usr/lib/python3.10/runpy.py", line 196, in _run_module_as_main
                  return _run_code(code, main_globals, None,
            Node: 'loss/Xent'
            Received a label value of 7 which is outside the valid range of [0, 5).
            """);

    assertThat(failure.message()).contains("Received a label value").doesNotContain("runpy");
    assertThat(failure.line()).extracting(SourceLine::number).isEqualTo(8);
  }

  @Test
  void whatKerasCalledIsNotAllOfTheMessage() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "fit.py", line 8, in <module>
                model.fit(rates)
            ValueError: Exception encountered when calling Sequential.call().

            Input 0 of layer "dense" is incompatible with the layer: expected axis -1 of input shape to have value 4

            Arguments received by Sequential.call():
            """);

    assertThat(failure.message()).endsWith("to have value 4");
  }

  @Test
  void theBracketAroundAnErrorIsNoPartOfIt() {
    var failure =
        read(
            "python",
            "python: Error while finding module specification for 'rates.x' (ModuleNotFoundError: No module named 'rates')\n");

    assertThat(failure.message()).isEqualTo("No module named 'rates'");
  }

  private static Failure read(String language, String text) {
    return FailureReader.of(Rules.standard()).read(Observed.text(language, text));
  }
}
