package io.hardknocks.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShareTest {
  private double load;
  private Duration time = Duration.ZERO;
  private final Share share = new Share(() -> load, () -> time.toNanos());

  @Test
  void onABusyMachineATwentiethOfTheTimeIsTaken() {
    beBusy();
    takeAll();
    share.take(Duration.ofMillis(100));
    pass(Duration.ofSeconds(2));
    assertThat(share.left()).isEqualTo(Duration.ZERO);
    pass(Duration.ofSeconds(2));
    assertThat(share.left()).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whoeverAsksTheTwentiethIsTheSame() {
    beBusy();
    takeAll();
    pass(Duration.ofMillis(500));
    assertThat(share.left()).isEqualTo(Duration.ofMillis(25));
    assertThat(share.left()).isEqualTo(Duration.ofMillis(25));
  }

  @Test
  void onAnIdleMachineWhatWasTakenTooMuchIsForgotten() {
    load = 0.1;
    share.take(Duration.ofSeconds(10));
    assertThat(share.left()).isEqualTo(Duration.ZERO);
    pass(Duration.ofMillis(100));
    assertThat(share.left()).isPositive();
  }

  @Test
  void aLongPauseSavesNothingUp() {
    beBusy();
    pass(Duration.ofHours(1));
    assertThat(share.left()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aMomentOfRestIsNoIdleMachine() {
    beBusy();
    takeAll();
    load = 0.1;
    pass(Duration.ofMillis(200));
    assertThat(share.left()).isEqualTo(Duration.ofMillis(10));
    pass(Duration.ofSeconds(3));
    assertThat(share.left()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void aLongPieceOfWorkHoldsTheNextUpForSecondsOnly() {
    beBusy();
    share.take(Duration.ofMinutes(10));
    pass(Duration.ofSeconds(12));
    assertThat(share.left()).isPositive();
  }

  private void beBusy() {
    load = 0.95;
    pass(Duration.ofSeconds(3));
    share.left();
  }

  private void takeAll() {
    share.take(share.left());
  }

  private void pass(Duration passing) {
    time = time.plus(passing);
  }
}
