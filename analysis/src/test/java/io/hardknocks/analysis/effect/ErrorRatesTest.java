package io.hardknocks.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often the rule errs when it looks again and again, on simulated lessons. */
class ErrorRatesTest {
  private static final int SESSIONS = 500;
  private static final int LOOK = 10;
  private static final int LESSONS = 200;

  @Test
  void aUselessLessonIsRetired() {
    // at the gate the code is there that will fail: without help it fails
    for (double rate : new double[] {1, 0.97}) {
      assertThat(retired(rate, rate)).as("repeats at %s", rate).isGreaterThan(0.95);
    }
  }

  @Test
  void aHarmfulLessonIsRetired() {
    for (double rate : new double[] {0.8, 0.5, 0.2}) {
      assertThat(retired(rate, rate + 0.2)).as("repeats at %s", rate).isGreaterThan(0.95);
    }
  }

  @Test
  void aUsefulLessonIsKept() {
    assertThat(retired(0.9, 0.55)).isLessThan(0.02);
    assertThat(retired(1, 0.8)).isLessThan(0.02);
    assertThat(retired(0.5, 0.15)).isLessThan(0.02);
  }

  @Test
  void theIntervalHoldsTheTruth() {
    var random = new Random(23);
    int held = 0;
    for (int i = 0; i < 2_000; i++) {
      var effect = run(random, 0.9, 0.55, false);
      var interval = effect.interval();
      if (interval.low() <= 0.35 && 0.35 <= interval.high()) held++;
    }
    assertThat(held / 2_000.0).isBetween(0.93, 0.98);
  }

  private static double retired(double without, double with) {
    var random = new Random(11);
    int retired = 0;
    for (int i = 0; i < LESSONS; i++) if (run(random, without, with, true).hopeless()) retired++;
    return (double) retired / LESSONS;
  }

  /** One lesson over its sessions; it ends when it is retired, if that is to be seen. */
  private static Effect run(Random random, double without, double with, boolean watched) {
    var effect = Effect.NONE;
    for (int i = 0; i < SESSIONS; i++) {
      boolean shown = random.nextDouble() >= 0.1;
      boolean again = random.nextDouble() < (shown ? with : without);
      effect =
          shown
              ? new Effect(effect.shown().with(again), effect.withheld())
              : new Effect(effect.shown(), effect.withheld().with(again));
      if (watched && i % LOOK == 0 && effect.hopeless()) return effect;
    }
    return effect;
  }
}
