package io.hardknocks.analysis.failure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapturedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "127.0.0.1:5432] | 127.0.0.1:5432",
        "_mod.expect) | _mod.expect",
        "clang-cpp: | clang-cpp",
        "'a.csv' | 'a.csv'",
        "a.csv' | a.csv",
        "f(x) | f(x)",
        "rows[0] | rows[0]",
        "range [1, inf) | range [1, inf)",
        "name, | name",
        ") | )"
      })
  void whatNothingOpenedIsLeftOut(String captured, String told) {
    assertThat(Captured.tidy(captured)).isEqualTo(told);
  }
}
