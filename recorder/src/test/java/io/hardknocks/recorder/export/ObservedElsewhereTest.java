package io.hardknocks.recorder.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.recorder.Collected;
import io.hardknocks.recorder.Observed;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.event.Event;
import org.junit.jupiter.api.Test;

class ObservedElsewhereTest {
  private interface Hidden {
    @Observed("hidden")
    int twice(int number);

    int plain();
  }

  private record Twice() implements Hidden {
    @Override
    public int twice(int number) {
      return 2 * number;
    }

    @Override
    public int plain() {
      return 1;
    }
  }

  @Test
  void anInterfaceThatTheRecorderCannotSeeIsObserved() {
    var collected = new Collected();
    try (var recorder = Recorder.to(collected)) {
      var observed = recorder.observe(Hidden.class, new Twice());
      assertThat(observed.twice(4)).isEqualTo(8);
      assertThat(observed.plain()).isEqualTo(1);
    }

    assertThat(collected.all(Event.AttemptEnded.class)).hasSize(1);
  }
}
