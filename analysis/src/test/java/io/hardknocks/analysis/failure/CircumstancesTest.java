package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors whose cause stands beside their message, or behind it. */
class CircumstancesTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sort -u rates.txt | was taken for the name of one program",
        "rates-to-csv | There is no program 'rates-to-csv'",
        "/srv/my rates.txt | does not exist where the script runs"
      })
  void aProgramThatPythonWasToStartIsNoFile(String missing, String advice) {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "rates.py", line 2, in <module>
                subprocess.run(command)
              File "/usr/lib/python3.11/subprocess.py", line 1955, in _execute_child
                raise child_exception_type(errno_num, err_msg, err_filename)
            FileNotFoundError: [Errno 2] No such file or directory: '%s'
            """
                .formatted(missing));

    assertThat(failure.verdict().category()).isEqualTo(Category.IO_ERROR);
    assertThat(failure.verdict().suggestedFix()).contains(advice);
  }

  @Test
  void whatWasLoggedRightAboveAPanicIsItsCause() {
    var failure =
        read(
            "go",
            """
            2026/03/02 10:11:12 loading settings: Get "http://conf:8080/v1": dial tcp 10.0.0.7:8080: connect: connection refused
            panic: failed to load settings

            goroutine 1 [running]:
            main.main()
            	/srv/app/main.go:44 +0x3ae
            """);

    assertThat(failure.exception()).isEqualTo("panic");
    assertThat(failure.message()).isEqualTo("failed to load settings");
    assertThat(failure.verdict().category()).isEqualTo(Category.NETWORK_ERROR);
    assertThat(failure.verdict().isTransient()).isTrue();
  }

  @Test
  void aPanicThatTellsItsOwnKindKeepsIt() {
    var failure =
        read(
            "go",
            """
            2026/03/02 10:11:12 ping: dial tcp 10.0.0.7:8080: connect: connection refused
            panic: runtime error: index out of range [3] with length 2

            goroutine 1 [running]:
            main.main()
            	/srv/app/main.go:44 +0x3ae
            """);

    assertThat(failure.verdict().category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void filesThatOfflineModeMissesDoNotComeByARetry() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "embed.py", line 4, in <module>
                model = AutoModel.from_pretrained(NAME, local_files_only=True)
            OSError: We couldn't connect to 'https://hub' to load the files, and couldn't find them in the cached files.
            """);

    assertThat(failure.verdict().isTransient()).isFalse();
    assertThat(failure.verdict().suggestedFix()).contains("offline mode");
  }

  @Test
  void anErrorMayFollowOnTheCodeThatRaisedIt() {
    var failure =
        read(
            "python",
            """
            ---------------------------------------------------------------------------
            ValueError                                Traceback (most recent call last)
            <ipython-input-9-ac2ad1ecd5b0> in <module>()
                  6 rows = []
            ----> 7 int(text[0])ValueError: invalid literal for int() with base 10: 'x'
            """);

    assertThat(failure.exception()).isEqualTo("ValueError");
    assertThat(failure.message()).isEqualTo("invalid literal for int() with base 10: 'x'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Cannot find module './lib/x'\\nRequire stack:\\n- /app/node_modules/foo/index.js | false | false",
        "Cannot find module './lib/x'\\nRequire stack:\\n- /app/src/index.js | true | false",
        "Cannot find module 'lodash'\\nRequire stack:\\n- /app/src/index.js | false | true",
        "Cannot find module '@nestjs/common'\\nRequire stack:\\n- /app/src/index.js | false | true",
        "Cannot find module '@acme/tea'\\nRequire stack:\\n- /app/src/index.js | false | false",
        "Cannot find module 'frobnicatorium'\\nRequire stack:\\n- /app/src/index.js | false | false"
      })
  void onlyAWellKnownPackageIsInstalledUnasked(String told, boolean fixable, boolean auto) {
    var verdict = read("javascript", "Error: " + told.replace("\\n", "\n")).verdict();

    assertThat(verdict.category()).isEqualTo(Category.IMPORT_ERROR);
    assertThat(verdict.fixable()).isEqualTo(fixable);
    assertThat(verdict.autoRecoverable()).isEqualTo(auto);
  }

  @Test
  void anAnswerOfAProviderHasItsTypeForAName() {
    var failure =
        read(
            "python",
            "Error code: 429 - {'error': {'message': 'Too many tokens of the day. Try again in 34m16s. Billing: https://x', 'type': 'daily_limit_error'}}");

    assertThat(failure.exception()).isEqualTo("api:daily_limit_error");
    assertThat(failure.verdict().isTransient()).isTrue();
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
