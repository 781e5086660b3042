package io.hardknocks.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EffectTest {
  @Test
  void nothingIsKnownWithoutSessions() {
    assertThat(Effect.NONE.interval()).isEqualTo(new Effect.Interval(-1, 1));
    assertThat(Effect.NONE.difference()).isNaN();
    // the part of the unit square above the line: a triangle with sides of 0.95
    assertThat(Effect.NONE.uplift()).isCloseTo(0.95 * 0.95 / 2, within(1e-5));
    assertThat(Effect.NONE.hopeless()).isFalse();
  }

  @Test
  void theIntervalIsThatOfThePaper() {
    // Newcombe's table II, method 10: 56/70 and 48/80, 9/10 and 3/10
    assertThat(new Effect(new Arm(80, 48), new Arm(70, 56)).interval().low())
        .isCloseTo(0.0524, within(5e-5));
    assertThat(new Effect(new Arm(80, 48), new Arm(70, 56)).interval().high())
        .isCloseTo(0.3339, within(5e-5));
    assertThat(new Effect(new Arm(10, 3), new Arm(10, 9)).interval().low())
        .isCloseTo(0.1705, within(5e-5));
    assertThat(new Effect(new Arm(10, 3), new Arm(10, 9)).interval().high())
        .isCloseTo(0.8090, within(5e-5));
  }

  @Test
  void theProbabilityWithoutMarginIsThatOfTheClosedSum() {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      int n = random.nextInt(400);
      int m = random.nextInt(60);
      var shown = new Arm(n, random.nextInt(n + 1));
      var withheld = new Arm(m, random.nextInt(m + 1));
      assertThat(Uplift.probability(shown.belief(), withheld.belief(), 0))
          .isCloseTo(closed(shown, withheld), within(1e-4));
    }
  }

  /** P(withheld > shown) for integer parameters, a finite sum of beta functions. */
  private static double closed(Arm shown, Arm withheld) {
    double a = 1.0 + shown.repeated();
    double b = 1.0 + shown.sessions() - shown.repeated();
    double d = 1.0 + withheld.sessions() - withheld.repeated();
    double log = 0;
    for (int j = 0; j < d; j++) log += Math.log((b + j) / (a + b + j));
    double sum = 0;
    for (int i = 0; i <= withheld.repeated(); i++) {
      sum += Math.exp(log);
      log += Math.log((a + i) / (a + i + b + d)) + Math.log((d + i) / (1 + i));
    }
    return sum;
  }

  @Test
  void aLessonThatHelpsHasIt() {
    var effect = new Effect(new Arm(90, 20), new Arm(10, 9));
    assertThat(effect.uplift()).isGreaterThan(0.999);
    assertThat(effect.hopeless()).isFalse();
    assertThat(effect.interval().low()).isPositive();
  }

  @Test
  void aLessonThatChangesNothingIsHopeless() {
    assertThat(new Effect(new Arm(90, 90), new Arm(10, 10)).hopeless()).isTrue();
    assertThat(new Effect(new Arm(90, 90), new Arm(9, 9)).hopeless()).isFalse();
    assertThat(new Effect(new Arm(400, 200), new Arm(50, 15)).hopeless()).isTrue();
  }

  @Test
  void hugeCountsAreTaken() {
    assertThat(new Effect(new Arm(9_000_000, 4_000_000), new Arm(1_000_000, 500_000)).uplift())
        .isCloseTo(1, within(1e-9));
    assertThat(new Effect(new Arm(9_000_000, 0), new Arm(1_000_000, 0)).uplift())
        .isCloseTo(0, within(1e-9));
  }
}
