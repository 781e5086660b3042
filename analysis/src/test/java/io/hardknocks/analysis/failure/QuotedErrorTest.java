package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import org.junit.jupiter.api.Test;

class QuotedErrorTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @Test
  void anErrorBetweenBackticksIsReadWithoutTheProseAroundIt() {
    var failure = read("The import step died with `KeyError: 'price'` on every second file.");
    assertThat(failure.exception()).isEqualTo("KeyError");
    assertThat(failure.message()).isEqualTo("'price'");
    assertThat(failure.category()).isEqualTo(Category.DATA_ACCESS_ERROR);
  }

  @Test
  void aQuotedMessageWithoutANameIsReadWhenTheProseAnnouncesIt() {
    var failure =
        read("Mapping fails with: ``'int' object has no attribute 'rows'`` since Monday.");
    assertThat(failure.category()).isEqualTo(Category.ATTRIBUTE_ERROR);
  }

  @Test
  void aClassAsPythonPrintsItIsANameOfAnError() {
    assertThat(read("<class 'ValueError'> not a colour").exception()).isEqualTo("ValueError");
    assertThat(read("<type 'exceptions.TypeError'>: not a list").exception())
        .isEqualTo("TypeError");
  }

  private static Failure read(String text) {
    return READER.read(Observed.text("python", text));
  }
}
