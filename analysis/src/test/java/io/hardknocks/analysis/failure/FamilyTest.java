package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors without a class of tools that no rule knows. */
class FamilyTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Error response from daemon: network X not found | data_access_error",
        "Error response from daemon: Get /v2/: request canceled (Client.Timeout exceeded) | timeout",
        "Error: failed to solve: failed to read dockerfile | io_error",
        "frobnicate: error: the manifest layers.yml is missing | io_error",
        "Error: Syphon.framework not found | dependency_error",
        "error: preset 'strict' could not be resolved | import_error",
        "FATAL: upstream prematurely closed connection | network_error",
        "Error: the resource was modified by another client, state locked | concurrency_error",
        "error: you must specify exactly one region | validation_error",
        "Error: Number of bits must be positive and even. | value_error",
        "error: pool limit of 20 tasks exceeded | resource_error",
        "Error: unknown target triple 'bpf' | value_error"
      })
  void theWordsSayWhatIsWrong(String text, String category) {
    assertThat(READER.read(Observed.text("", text)).category().wire()).isEqualTo(category);
  }

  @Test
  void aClassThatSaysNothingIsNotJudgedByItsWords() {
    var failure =
        READER.read(Observed.text("python", "RuntimeError: the wheel could not be found"));

    assertThat(failure.category()).isEqualTo(Category.RUNTIME_ERROR);
  }

  @Test
  void aStateOfSqlIsKnownByItsNumber() {
    assertThat(READER.read(Observed.text("", "SQLSTATE[40P01]: 7 xyz")).category())
        .isEqualTo(Category.CONCURRENCY_ERROR);
    assertThat(READER.read(Observed.text("", "SQLSTATE[23505]: 7 xyz")).category())
        .isEqualTo(Category.VALIDATION_ERROR);
  }
}
