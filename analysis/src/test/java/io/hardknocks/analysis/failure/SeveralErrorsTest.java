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
  void aFileThatCouldNotBeReadExplainsTheFunctionThatIsMissing() {
    var failure =
        read(
            "shell",
            """
            /srv/lib/rates.sh: line 38: syntax error near unexpected token `('
            /srv/lib/rates.sh: line 38: `load() (('
            ./report.sh: line 12: load_rates: command not found
            """);

    assertThat(failure.category()).isEqualTo(Category.SYNTAX_ERROR);
    assertThat(failure.line()).extracting(SourceLine::number).isEqualTo(38);
  }

  @Test
  void whatANotebookLacksAfterAnErrorFollowsFromThat() {
    var failure =
        read(
            "python",
            """
            ---------------------------------------------------------------------------
            FileNotFoundError                         Traceback (most recent call last)
            Cell In[3], line 2
                  1 import json
            ----> 2 rates = json.load(open("rates.json"))

            FileNotFoundError: [Errno 2] No such file or directory: 'rates.json'

            cell 4
            ---------------------------------------------------------------------------
            NameError                                 Traceback (most recent call last)
            Cell In[4], line 1
            ----> 1 print(len(rates))

            NameError: name 'rates' is not defined
            """);

    assertThat(failure.exception()).isEqualTo("FileNotFoundError");
    assertThat(failure.line()).extracting(SourceLine::number).isEqualTo(2);
  }

  @Test
  void whatDoesNotCompileIsWhyTheTestThatCompilesItPanics() {
    var failure =
        read(
            "rust",
            """
            error[E0425]: cannot find value `rate` in this scope
             --> tests/ui/total.rs:3:13
              |
            3 |     let t = rate * 2;
              |             ^^^^ not found in this scope

            error: aborting due to previous error

            thread '[ui] tests/ui/total.rs' panicked at 'explicit panic', src/runtest.rs:31:9
            test result: FAILED. 8 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out
            """);

    assertThat(failure.exception()).isEqualTo("error[E0425]");
    assertThat(failure.category()).isEqualTo(Category.NAME_ERROR);
  }

  @Test
  void aStepThatLacksTheFileOfTheOneBeforeFollowsFromThat() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "train.py", line 9, in <module>
                fit(batch)
            RuntimeError: CUDA out of memory. Tried to allocate 80.00 MiB
            mode: test
            Traceback (most recent call last):
              File "main.py", line 52, in <module>
                load("out/model.pth")
            FileNotFoundError: [Errno 2] No such file or directory: 'out/model.pth'
            """);

    assertThat(failure.category()).isEqualTo(Category.RESOURCE_ERROR);
  }

  @Test
  void aBuildToldWhyItFailedBeforeTheOneThatRanItReportsThat() {
    var failure =
        read(
            "javascript",
            """
            * What went wrong:
            Execution failed for task ':rates:downloadRates'.
            > javax.net.ssl.SSLException: Read timed out

            error Failed to install the app.
            Error: Command failed: gradlew.bat app:installDebug
                at makeError (D:\\app\\node_modules\\execa\\index.js:174:9)
            """);

    assertThat(failure.exception()).isEqualTo("javax.net.ssl.SSLException");
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
  void whatABuildServerDoesAfterTheFailureIsNotTheFailure() {
    var failure =
        read(
            "shell",
            """
            ./build.sh: line 3: gmake: command not found

            The command "sh build.sh" exited with 127.
            $ cat core.txt || true
            cat: core.txt: No such file or directory
            """);

    assertThat(failure.message()).contains("gmake");
  }

  @Test
  void anInstallInAnImageSaysWhichPackageThereIsNot() {
    var failure =
        read(
            "shell",
            """
             > [builder 1/6] RUN apk add --no-cache python:
            #7 0.502 ERROR: unable to select packages:
            #7 0.517   python (no such package):
            #7 0.517     required by: world[python]
            ------
            executor failed running [/bin/sh -c apk add --no-cache python]: exit code: 1
             ▸    Error: docker build exited with Error: 1
            """);

    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
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
  void aCheckoutThatGitCouldNotWriteIsNoFaultOfTheNetwork() {
    var failure =
        read(
            "java",
            """
            hudson.plugins.git.GitException: Failed to fetch from git@host.test:a/b.git
            \tat hudson.plugins.git.GitSCM.fetchFrom(GitSCM.java:999)
            Caused by: hudson.plugins.git.GitException: Command "git reset --hard" returned status code 128:
            stderr: error: unable to create symlink docs/a.adoc: No such file or directory
            \tat org.jenkinsci.plugins.gitclient.CliGitAPIImpl.launchCommandIn(CliGitAPIImpl.java:2842)
            """);

    assertThat(failure.category()).isEqualTo(Category.IO_ERROR);
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
  void whatAnEngineSaysOfItselfIsWhyItsProcessAborts() {
    var failure =
        read(
            "javascript",
            "FATAL ERROR: v8::FromJust Maybe value is Nothing.\nAborted (core dumped)\n");

    assertThat(failure.category()).isEqualTo(Category.RUNTIME_ERROR);
    assertThat(failure.exception()).isEqualTo("FATAL ERROR");
  }

  @Test
  void whatATestOfGoPrintedWhileItRanSaysWhyItFailed() {
    var failure =
        read(
            "go",
            """
            === RUN   TestRates
                rates_test.go:18: get http://rates.test/today: HTTP 503 Service Unavailable
            --- FAIL: TestRates (0.20s)
            FAIL
            """);

    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
    assertThat(failure.message()).contains("HTTP 503");
  }

  @Test
  void aCompilerThatIsMissingIsWhyAModuleDoesNotBuild() {
    var failure =
        read(
            "javascript",
            """
            make: Entering directory '/srv/app/node_modules/quick/build'
            make: g++: No such file or directory
            make: *** [quick.target.mk:107: Release/obj.target/quick.o] Error 127
            gyp ERR! build error
            gyp ERR! stack Error: `make` failed with exit code: 2
            gyp ERR! stack     at ChildProcess.onExit (/usr/lib/node_modules/npm/lib/build.js:194:23)
            gyp ERR! not ok
            npm ERR! code ELIFECYCLE
            npm ERR! quick@0.1.19 install: `node ./build.js`
            npm ERR! Exit status 1
            """);

    assertThat(failure.message()).contains("g++");
    assertThat(failure.category()).isEqualTo(Category.DEPENDENCY_ERROR);
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
  void aBrokenPipeFollowsFromWhatTheOtherToolSays() {
    var text = "gzip: write error: No space left on device\ntar: write error: Broken pipe\n";

    assertThat(read("shell", text).category()).isEqualTo(Category.RESOURCE_ERROR);
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

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
