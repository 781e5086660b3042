package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors as programs show them in a line of their own: with arguments, labels and leads. */
class ShownErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void theMessageIsWhatStandsBetweenTheParentheses() {
    var failure =
        READER.read(
            Observed.text(
                "",
                "WARNING _ops.py:7] Failed to import shop._C with ImportError('libshop.so.3: cannot open shared object file: No such file or directory')"));
    assertThat(failure.exception()).isEqualTo("ImportError");
    assertThat(failure.message())
        .isEqualTo("libshop.so.3: cannot open shared object file: No such file or directory");
  }

  @Test
  void aBreakThatIsSpelledInATupleIsNoLineBreak() {
    var told = "(7, \"plugin 'x' cannot be loaded: not found.\\r\\n\")";
    assertThat(READER.read(Observed.text("", "shop.db.OperationalError: " + told)).message())
        .isEqualTo(told);
  }

  @Test
  void aBlankBeforeTheColonIsNoPartOfTheName() {
    var failure =
        READER.read(
            Observed.text(
                "",
                """
                "load model" with error:
                ModelError : invalid syntax (rates.py, line 26)
                Please report this bug on https://shop.example
                """));
    assertThat(failure.exception()).isEqualTo("ModelError");
    assertThat(failure.message()).isEqualTo("invalid syntax (rates.py, line 26)");
  }

  @Test
  void framesWithoutIndentAreNoMessage() {
    var failure =
        READER.read(
            Observed.text(
                "",
                """
                Commit not made Error: Command failed: git commit -m "Start"
                at checkExecSyncError (node:child_process:891:11)
                at commit (C:\\shop\\init.js:62:5)
                at [eval]:3:14
                """));
    assertThat(failure.message()).isEqualTo("Command failed: git commit -m \"Start\"");
  }

  @Test
  void theLinkersOwnSummaryIsNoMessage() {
    var failure =
        READER.read(
            Observed.text(
                "",
                """
                /usr/bin/ld: cannot find -lshop: No such file or directory
                collect2: error: ld returned 1 exit status
                make: *** [Makefile:7: all] Error 2
                """));
    assertThat(failure.message()).isEqualTo("cannot find -lshop: No such file or directory");
  }

  @Test
  void whatIsMissingInABuildsContextIsAFile() {
    var text = "ERROR: failed to calculate checksum of ref k1::x2: \"/shop.toml\": not found";
    assertThat(READER.read(Observed.text("", text)).verdict().category())
        .isEqualTo(Category.IO_ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      ImproperlyConfigured at /shop/login/ | The SHOP_KEY setting must not be empty. | VALIDATION_ERROR
      TypeError at /shop/cart/7            | can't compare a price and a text        | TYPE_ERROR
      """)
  void aDebugPageBeginsWithTheClassAndThePathThatWasAskedFor(
      String head, String message, Category category) {
    var failure = READER.read(Observed.text("python", head + "\n" + message + "\n"));
    assertThat(failure.exception()).isEqualTo(head.substring(0, head.indexOf(' ')));
    assertThat(failure.message()).isEqualTo(message);
    assertThat(failure.category()).isEqualTo(category);
  }
}
