package io.hardknocks.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordTest {
  @Test
  void everyOutcomeIsReadBackFromItsWord() {
    for (var outcome : Outcome.values())
      assertThat(Word.of(Outcome.class, outcome.wire())).isEqualTo(outcome);
    assertThat(Outcome.TIMED_OUT.wire()).isEqualTo("timed_out");
  }

  @Test
  void anUnknownWordIsNamedWithThoseThatAreKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Word.of(Recovery.class, "maybe"))
        .withMessage("recovery: maybe (expected: one of not_tried, worked, failed)");
  }

  @Test
  void noTwoAttributesShareAKey() {
    assertThat(Arrays.stream(Attribute.values()).map(Attribute::key)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(GenAi.values()).map(GenAi::key))
        .doesNotHaveDuplicates()
        .contains("gen_ai.usage.cache_read.input_tokens");
  }
}
