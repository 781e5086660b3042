package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a message ends when the terminal, the log or the sentence goes on. */
class EndOfMessageTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());
  private static final String TRACEBACK =
      """
      Traceback (most recent call last):
        File "rates.py", line 9, in <module>
          convert(row)
      ValueError: no rate for EUR
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exiting",
        "root@box:/srv#",
        "me@box:~/rates$ ls",
        "(venv) me@mac rates %",
        "[me@node07 rates]$ exit",
        "PS C:\\Users\\me\\rates>",
        "(base) C:\\rates>",
        "bash-5.1$",
        "In [4]:",
        "➜  rates git:(main)",
        "[4711] Failed to execute script rates",
        "[PYI-4711:ERROR] Failed to execute script 'rates' due to unhandled exception!",
        "logout\nSaving session...",
        "make[1]: *** [Makefile:20: rates.csv] Error 1\nmake: *** [Makefile:3: all] Error 2",
        "✗ convert exited 1 — see above",
        "2026/01/02 11:12:13 [INFO] worker restarted",
        "ERROR:root:worker failed",
        "Removing the old rates...",
        "Converter is still running in the background...",
        ">> job closed",
        "File \"rates.py\", line 9, in <module>",
        "[INFO] 12:00:01 restarting",
        "mpirun noticed that process rank 0 with PID 7 on node n1 exited on signal 9.",
        "wandb: Find logs at: ./wandb/run-1/logs",
        "npm ERR! code ELIFECYCLE",
        "127.0.0.1 - - [01/Jan/2026 10:00:00] \"GET / HTTP/1.1\" 500 -",
        "Segmentation fault (core dumped)",
        "real\t0m1.2s\nuser\t0m1.0s",
        "[Finished in 0.3s]",
        "rates:   0%|          | 0/100 [00:00<?, ?it/s]",
        "[1]+  Exit 1                  python rates.py",
        "Connection to 10.0.0.1 closed.",
        "REPORT RequestId: 1-2-3\tDuration: 1.00 ms",
        "Killed",
        "Traceback:",
        "rates.client - ERROR - lost the feed, closing",
        "Error during import: rates failed: exit status 1",
        "Please report this bug on https://rates.example/bugs",
        "at load (node:internal/modules/cjs/loader:12:3)",
        "at C:\\rates\\main.js:7:21"
      })
  void whatThePromptOrAnotherProgramWritesIsNoPartOfIt(String below) {
    assertThat(message(TRACEBACK + below + "\n")).isEqualTo("no rate for EUR");
  }

  @Test
  void otherLinesGoOn() {
    var more = TRACEBACK + "known rates:\n  USD 1.08\nadd the rate first\n";

    assertThat(message(more)).endsWith("USD 1.08\nadd the rate first");
  }

  @Test
  void aMessageThatAnnouncesWhatAnotherProgramWroteHasIt() {
    var made =
        TRACEBACK.replace("no rate for EUR", "the build says:")
            + "make[1]: *** [Makefile:20: rates.csv] Error 1\n";

    assertThat(message(made)).endsWith("[Makefile:20: rates.csv] Error 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KeyError: 'EUR'",
        "sqlite3.OperationalError: database is locked",
        "ImportError: /opt/rates/_fast.so: undefined symbol: rates_open",
        "RuntimeError: dictionary changed size during iteration",
        "FileNotFoundError: [Errno 2] No such file or directory: 'rates.csv'",
        "ModuleNotFoundError: No module named 'rates'",
        "configparser.NoSectionError: No section: 'rates'"
      })
  void someSentencesAreWhole(String line) {
    var below = TRACEBACK.replace("ValueError: no rate for EUR", line) + "child ended with -1\n";

    assertThat(line).endsWith(": " + message(below));
    assertThat(line).endsWith(": " + message(line + "\nchild ended with -1\n"));
  }

  @Test
  void aQuoteEndsWhereItIsClosed() {
    var quoted = "\"ValueError: no rate for 'EUR' on Monday\" is what I get from rates.";
    var inner = "I got \"ValueError: no rate for \"EUR\" on Monday\" in v3.";

    assertThat(message(quoted)).isEqualTo("no rate for 'EUR' on Monday");
    assertThat(message(inner)).isEqualTo("no rate for \"EUR\" on Monday");
    assertThat(message("Error: ValueError: don't")).isEqualTo("don't");
  }

  @Test
  void aLineBreakThatAValueShowsIsNone() {
    var shown = "AssertionError: 'EUR 1.08\\n' == 'EUR 1.09\\n'";

    assertThat(message(shown)).isEqualTo("'EUR 1.08\\n' == 'EUR 1.09\\n'");
  }

  @Test
  void whatAnEditorKeepsOfACellEndsWithItsString() {
    var kept =
        """
        {
        \t"name": "KeyError",
        \t"message": "'EUR'",
        \t"stack": "---------------------------------------------------------------------------
        KeyError                                  Traceback (most recent call last)
        Cell In[3], line 1
        ----> 1 rates['EUR']

        KeyError: 'EUR'"
        }""";

    assertThat(message(kept)).isEqualTo("'EUR'");
  }

  @Test
  void aFenceOfAnyLengthIsNoPartOfIt() {
    var fenced = "``````output\n" + TRACEBACK + "``````\n";

    assertThat(message(fenced)).isEqualTo("no rate for EUR");
  }

  @Test
  void aSentenceMayGoOnBelow() {
    var told =
        "We see\napp.RateError: rate \"x\" is ambiguous\nand the query is:\nSELECT rate FROM a\n";

    assertThat(message(told)).isEqualTo("rate \"x\" is ambiguous");
  }

  @Test
  void theStringThatATraceWasCutOutOfEndsIt() {
    var cut =
        "rates/jobs.py\\\", line 8, in run\\n    for k in known:\\nRuntimeError: rates changed\"}";

    assertThat(message(cut)).isEqualTo("rates changed");
  }

  @Test
  void framesOfJavaMayNameTheirJarAndLackTheirIndent() {
    var failure =
        READER.read(
            Observed.text(
                "java",
                """
                java.lang.NoSuchMethodError: 'void org.rates.Table.open()'
                at org.rates.Job.run(Job.java:31) ~[rates-1.0.jar:1.0]
                at org.rates.Main.main(Main.java:8) [rates-1.0.jar!/:1.0]
                """));

    assertThat(failure.message()).isEqualTo("'void org.rates.Table.open()'");
    assertThat(failure.frames()).hasSize(2);
  }

  @Test
  void theCodeBelowACompilersErrorIsNoPartOfItWhateverThePathIsCalled() {
    var told =
        """
        /home/me/My Work/tree/Table.inl:360:28: error: no matching function for call to 'find(int)'
            find( n );
                    ^
        """;

    assertThat(message(told)).isEqualTo("no matching function for call to 'find(int)'");
  }

  private static String message(String text) {
    return read(text).message();
  }

  private static Failure read(String text) {
    return READER.read(Observed.text("", text));
  }
}
