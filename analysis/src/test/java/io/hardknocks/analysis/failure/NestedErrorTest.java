package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors behind labels and in others of their class, and what any class may say. */
class NestedErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void theNameBehindTwoLabelsIsThatOfTheError() {
    var failure = read("python", "Error: Worker error: KeyError: 'price'");
    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.message()).isEqualTo("'price'");
  }

  @Test
  void anExtensionThatDoesNotLoadHasTheErrorThatItRaised() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "/bot/main.py", line 12, in start
                await bot.load_extension("parts.shop")
            discord.ext.commands.errors.ExtensionFailed: Extension 'parts.shop' raised an error: SyntaxError: unmatched ']' (shop.py, line 40)
            """);
    assertThat(failure.verdict().category()).isEqualTo(Category.SYNTAX_ERROR);
  }

  @Test
  void aSentenceIsNoLabel() {
    var failure = read("javascript", "Error: could not load the plan: TypeError: no");
    assertThat(failure.exception()).isEqualTo("Error");
  }

  @Test
  void anErrorThatOnlyPassesOnOneOfItsClassGivesItsPlace() {
    var failure =
        read(
            "java",
            """
            Exception in thread "main" java.lang.RuntimeException: report failed
            \tat com.acme.Report.main(Report.java:9)
            Caused by: java.lang.IllegalArgumentException: no date
            \tat com.acme.Report.day(Report.java:31)
            Caused by: java.lang.IllegalArgumentException: Unknown pattern letter: J
            \tat java.base/java.time.format.DateTimeFormatter.ofPattern(DateTimeFormatter.java:565)
            \tat com.acme.Report.day(Report.java:29)
            \t... 1 more
            """);
    assertThat(failure.message()).isEqualTo("Unknown pattern letter: J");
    assertThat(failure.line()).isEqualTo(new SourceLine(29, ""));
  }

  @Test
  void aPartOfACompiledModuleIsNotTheLineThatFails() {
    var failure =
        read(
            "python",
            """
            Traceback (most recent call last):
              File "lib/table/_core_helper.pxi", line 7, in lib.table._core.get
            KeyError: 'price'
            """);
    assertThat(failure.line()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ArgumentsMismatchError: too many positional arguments",
        "BindingProblemError: missing a required argument: 'rate'",
        "acme.CallRefusedError: got an unexpected keyword argument 'rate'",
      })
  void aSignatureThatDoesNotFitIsOneOfTypeWhateverItIsCalled(String text) {
    assertThat(read("python", text).category()).isEqualTo(Category.TYPE_ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python | pyspark.sql.utils.AnalysisException: Complete output mode not supported when there are no aggregations | VALUE_ERROR",
        "java | org.apache.spark.sql.AnalysisException: Queries with streaming sources must be executed with writeStream.start(); | VALUE_ERROR",
        "java | org.apache.spark.sql.AnalysisException: cannot resolve 'price' given input columns: [id] | DATA_ACCESS_ERROR",
        "python | ImportError: C extension: _bars not built. If you want to import it from its source, build it first | DEPENDENCY_ERROR",
        "shell | An error occurred (AccessDeniedException) when calling the Converse operation: no access | LLM_API_ERROR",
      })
  void whatIsRefusedOrUnbuiltHasItsCategory(String language, String text, Category category) {
    assertThat(read(language, text).category()).isEqualTo(category);
  }

  @Test
  void aModelOfACloudIsWorthARetryOnlyWhereItIsBusy() {
    var lead = "An error occurred (%s) when calling the InvokeModel operation: no";
    assertThat(read("shell", lead.formatted("ThrottlingException")).verdict().isTransient())
        .isTrue();
    assertThat(read("shell", lead.formatted("ValidationException")).verdict().isTransient())
        .isFalse();
  }

  @Test
  void aPartOfAnUnknownPackageIsNotInstalledUnasked() {
    var failure = read("python", "ImportError: No module named helpers.week_3");
    assertThat(failure.verdict().autoRecoverable()).isFalse();
    assertThat(failure.verdict().suggestedFix()).contains("a folder of the program itself");
  }

  private static Failure read(String language, String text) {
    return READER.read(Observed.text(language, text));
  }
}
