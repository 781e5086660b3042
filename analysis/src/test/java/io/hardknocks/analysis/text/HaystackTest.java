package io.hardknocks.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HaystackTest {
  private static final String TEXT = "reading part 7\n\tno such table: Größe – 数据\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "r", "7\n", "such table", "Größe – 数", "数据\n", TEXT})
  void whatIsThereIsFoundWhereItIs(String literal) {
    assertThat(Haystack.of(TEXT).has(literal)).isTrue();
    assertThat(Haystack.of(TEXT).indexOf(literal)).isEqualTo(TEXT.indexOf(literal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ts", "suchtable", "Such", "part 7 ", TEXT + "."})
  void whatIsNotThereIsNotFound(String literal) {
    assertThat(Haystack.of(TEXT).has(literal)).isFalse();
    assertThat(Haystack.of(TEXT).indexOf(literal)).isNegative();
  }

  @Test
  void itAnswersAsASearchOfTheTextDoes() {
    var random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      var text = letters(random, random.nextInt(60));
      var literal = letters(random, random.nextInt(6));
      assertThat(Haystack.of(text).indexOf(literal)).isEqualTo(text.indexOf(literal));
    }
  }

  @Test
  void anyOfSeveralIsEnough() {
    var text = Haystack.of(TEXT);
    assertThat(text.hasAny("no such file", "no such table")).isTrue();
    assertThat(text.hasAny("no such file", "denied")).isFalse();
    assertThat(text.hasAny()).isFalse();
  }

  @Test
  void onlyOtherControlCharactersCount() {
    assertThat(Haystack.of(TEXT).hasControls("\n\t")).isFalse();
    assertThat(Haystack.of(TEXT).hasControls("\n")).isTrue();
    assertThat(Haystack.of("\u001b[0m").hasControls("\n\t")).isTrue();
    assertThat(Haystack.of("").hasControls("")).isFalse();
  }

  @Test
  void anEqualTextIsTheSame() {
    var text = Haystack.of(TEXT);
    assertThat(text.with(TEXT.strip() + "\n")).isSameAs(text);
    assertThat(text.with("other")).isEqualTo(Haystack.of("other")).isNotEqualTo(text);
  }

  private static String letters(Random random, int length) {
    var letters = new StringBuilder();
    for (int i = 0; i < length; i++) letters.append("ab\u00e4".charAt(random.nextInt(3)));
    return letters.toString();
  }
}
