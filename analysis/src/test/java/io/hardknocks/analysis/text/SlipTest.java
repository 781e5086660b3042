package io.hardknocks.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
  @ParameterizedTest
  @CsvSource({
    "stddev, stdev, true",
    "stdev, stddev, true",
    "stdav, stdev, true",
    "exsit_ok, exist_ok, true",
    "stdev, stdev, true",
    "stdevxx, stdev, false",
    "rates, dates2, false",
    "abcd, badc, false"
  })
  void oneLetterOrTwoThatChangedPlaces(String one, String other, boolean slip) {
    assertThat(Slip.isBetween(one, other)).isEqualTo(slip);
    assertThat(Slip.isBetween(other, one)).isEqualTo(slip);
  }
}
