package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

/** Errors that follow from another one in the same text, which is the failure. */
class ConsequenceTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

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
  void aScriptThatSaysWhichOfItsCommandsFailedDoesNotSayWhy() {
    var failure =
        read(
            "cpp",
            """
            g++: error: rates.cc: No such file or directory
            g++: fatal error: no input files
            compilation terminated.
            make: *** [Makefile:4: rates.o] Error 1
            ERROR: command "make all-rates -j4" failed with 2
            DEBUG: restoring old value of environment variable "CXX"
            """);

    assertThat(failure.message()).contains("rates.cc");
    assertThat(failure.verdict().category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void whatMakeSaysOfItsFoldersIsNotTheFailure() {
    var failure =
        read(
            "shell",
            """
            make[1]: Entering directory `/srv/rates'
            /bin/sh: ./place.sh: Permission denied
            make[1]: *** [place] Error 126
            make[1]: Leaving directory `/srv/rates'
            """);

    assertThat(failure.message()).contains("place.sh");
    assertThat(failure.verdict().category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void aPackageThatThereIsNotIsWhyTheScriptHasNoNumberOfItsVersion() {
    var failure =
        read(
            "shell",
            """
            Reading package lists...
            E: Unable to locate package rates-tools
            ./set-up.sh: line 6: -2: substring expression < 0
            Reading package lists...
            E: Unable to locate package rates-daemon
            """);

    assertThat(failure.verdict().category()).isEqualTo(Category.DEPENDENCY_ERROR);
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
  void aBrokenPipeFollowsFromWhatTheOtherToolSays() {
    var text = "gzip: write error: No space left on device\ntar: write error: Broken pipe\n";

    assertThat(read("shell", text).category()).isEqualTo(Category.RESOURCE_ERROR);
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
