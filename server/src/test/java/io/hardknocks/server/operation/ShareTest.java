package io.hardknocks.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShareTest {
  private double load;
  private final Share share = new Share(() -> load);

  @Test
  void onABusyMachineATenthOfTheTimeIsTaken() {
    load = 0.95;
    takeAll();
    share.take(Duration.ofMillis(100));
    share.paused(Duration.ofMillis(900));
    assertThat(share.left()).isEqualTo(Duration.ZERO);
    share.paused(Duration.ofMillis(900));
    assertThat(share.left()).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void onAnIdleMachineWhatWasTakenTooMuchIsForgotten() {
    load = 0.1;
    share.take(Duration.ofSeconds(10));
    share.paused(Duration.ofMillis(1));
    assertThat(share.left()).isPositive();
  }

  @Test
  void aLongPauseSavesNothingUp() {
    load = 0.95;
    share.paused(Duration.ofHours(1));
    assertThat(share.left()).isLessThan(Duration.ofSeconds(1));
  }

  private void takeAll() {
    share.take(share.left());
  }
}
