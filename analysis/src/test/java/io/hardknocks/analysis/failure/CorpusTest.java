package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  @ParameterizedTest
  @CsvSource({"tune, 99.5", "judge, 98.0"})
  void mostRealFailuresGetARightCategory(String half, double percent) {
    var cases = Corpus.half(half);
    var misses = new ArrayList<String>();
    for (var real : cases) {
      var failure = READER.read(real.observed());
      if (real.labels().contains(failure.category())) continue;
      misses.add(
          real.name()
              + ": "
              + failure.category().wire()
              + " by "
              + failure.verdict().rule()
              + " (expected: one of "
              + real.labels()
              + ") "
              + failure.headline());
    }
    if (half.equals("tune")) misses.forEach(System.out::println);
    System.out.println(
        half + ": " + (cases.size() - misses.size()) + " of " + cases.size() + " right");

    assertThat(cases).hasSizeGreaterThan(200);
    assertThat((cases.size() - misses.size()) * 100.0 / cases.size())
        .isGreaterThanOrEqualTo(percent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tune", "judge"})
  void aFailureIsTheSameWhenItsTextIsReadAgain(String half) {
    for (var real : Corpus.half(half)) {
      assertThat(READER.read(real.observed())).isEqualTo(READER.read(real.observed()));
    }
  }
}
