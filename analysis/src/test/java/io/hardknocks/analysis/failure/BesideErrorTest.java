package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings, labels and line breaks that stand around an error and are none of it. */
class BesideErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void whatNodeOnlyWarnsOfIsNotTheError() {
    var failure =
        read(
            "javascript",
            """
            (node:4711) ExperimentalWarning: Importing JSON modules is an experimental feature
            (Use `node --trace-warnings ...` to show where the warning was created)
            error - RangeError: Invalid count value: -3
                at String.repeat (<anonymous>)
                at pad (/app/src/pad.js:6:14)
            """);
    assertThat(failure.exception()).isEqualTo("RangeError");
    assertThat(failure.message()).isEqualTo("Invalid count value: -3");
    assertThat(failure.category()).isEqualTo(Category.VALUE_ERROR);
  }

  @Test
  void aWarningAloneIsAllThatThereIs() {
    var failure = read("javascript", "(node:4711) DeprecationWarning: Use fs.rm instead");
    assertThat(failure.exception()).isEqualTo("DeprecationWarning");
  }

  @Test
  void whatPythonOnlyWarnsOfIsNotTheError() {
    var failure =
        read(
            "python",
            """
            /usr/lib/python3/dist-packages/netlib/__init__.py:35: OldLibraryWarning: netlib wants a newer TLS
              warnings.warn(
             * Serving app 'shop'
            Address already in use
            Port 7000 is in use by another program.
            """);
    assertThat(failure.exception()).isEmpty();
    assertThat(failure.category()).isEqualTo(Category.NETWORK_ERROR);
  }

  @Test
  void aWarningBelowAnErrorEndsItsMessage() {
    var failure =
        read(
            "python",
            """
            KeyError: 'price'
            /usr/lib/python3.11/tempfile.py:869: ResourceWarning: Implicitly cleaning up
              _warnings.warn(warn_message, ResourceWarning)
            """);
    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.message()).isEqualTo("'price'");
  }

  @Test
  void theLevelOfARecordIsNoName() {
    var failure =
        read(
            "python",
            """
            message:
             Error in callback coroutine: NotImplementedError('This model cannot stream.')
            level:
             Warning
            host:
             worker-3
            """);
    assertThat(failure.exception()).isEqualTo("NotImplementedError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"error - ", " ⨯ ", "[error] ", "✘ [ERROR] ", " ⨯ unhandledRejection: ", "{ "})
  void theLabelOfADevelopmentServerIsNoPartOfTheName(String label) {
    var failure =
        read(
            "javascript",
            label + "TypeError: total is not a function\n    at sum (/app/src/sum.js:9:3)\n");
    assertThat(failure.exception()).isEqualTo("TypeError");
    assertThat(failure.category()).isEqualTo(Category.TYPE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tar: out/logs/.keep:\nCannot stat: Permission denied\n"
            + "tar: Exiting with failure status due to previous errors",
        "rm: cannot remove 'build/cache':\nDirectory not empty",
        "tar: data.tgz: Cannot open: No such file or directory\n"
            + "tar: Error is not recoverable: exiting now",
      })
  void aReasonOnTheNextLineBelongsToTheLineAbove(String text) {
    assertThat(read("shell", text).category()).isEqualTo(Category.IO_ERROR);
  }

  @Test
  void whatAwsRefusesIsReadOverTheBreakOfALine() {
    var failure =
        read(
            "python",
            "Job 7 ended: An error occurred (AccessDeniedException)\n"
                + "when calling the ListQueues operation: no");
    assertThat(failure.message()).contains("(AccessDeniedException) when calling the ListQueues");
  }

  @Test
  void aColonBeforeAnotherSentenceJoinsNothing() {
    var failure =
        read(
            "shell",
            "cp: cannot create regular file '/x/a': Permission denied\nlist:\nPermission denied");
    assertThat(failure.message()).startsWith("cp: ").doesNotContain("list");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
