package io.hardknocks.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void theIntervalIsThatOfTheFormula() {
    var interval = Wilson.of(8, 10);
    assertThat(interval.low()).isCloseTo(0.4902, within(0.0001));
    assertThat(interval.high()).isCloseTo(0.9433, within(0.0001));
  }

  @Test
  void oneSuccessProvesLittle() {
    assertThat(Wilson.of(1, 1).low()).isCloseTo(0.2065, within(0.0001));
    assertThat(Wilson.of(1, 1).high()).isEqualTo(1);
  }

  @Test
  void afterNoTrialAnythingIsPossible() {
    assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
  }

  @Test
  void neitherEndLeavesTheRangeOfAShare() {
    for (int trials = 1; trials < 200; trials++) {
      for (int successes = 0; successes <= trials; successes++) {
        var interval = Wilson.of(successes, trials);
        double share = (double) successes / trials;
        assertThat(share).isBetween(interval.low(), interval.high());
      }
    }
  }

  @Test
  void moreSuccessesThanTrialsAreRefused() {
    assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessageContaining("successes: 3");
  }
}
