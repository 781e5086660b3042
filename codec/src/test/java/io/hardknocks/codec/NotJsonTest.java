package io.hardknocks.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"a\": [1, 2", "{\"a\": \"open", "x", "{\"a\" 1}", "{\"a\": \ufffd}"})
  void theParserSaysWhatIsWrongAndNothingOfItself(String text) {
    assertThatThrownBy(() -> JsonFields.read(text, Set.of("a")))
        .isInstanceOf(BadRecord.class)
        .message()
        .startsWith("not ")
        .doesNotContain("REDACTED", "StreamReadFeature", "UNKNOWN", "marker at", "(code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "[\"x\"]", "{}", "true"})
  void aStringIsNoOtherValue(String value) throws BadRecord {
    var fields = JsonFields.read("{\"a\": " + value + "}", Set.of("a"));
    assertThatThrownBy(() -> fields.string("a"))
        .isInstanceOf(BadRecord.class)
        .hasMessage("a: " + value + " (expected: a string)");
  }
}
