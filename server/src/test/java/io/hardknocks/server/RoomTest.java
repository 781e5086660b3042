package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.server.http.door.Room;
import io.hardknocks.server.http.problem.Refused;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How much is under way at once. */
class RoomTest {
  private final AtomicInteger turnedAway = new AtomicInteger();

  @Test
  void whoFindsNoRoomIsToldAndCounted() {
    var room = new Room(100_000, 10, turnedAway::incrementAndGet);
    try (var _ = room.take(90_000)) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> room.take(20_000))
          .satisfies(refused -> assertThat(refused.problem().status().code()).isEqualTo(429));
      assertThat(turnedAway).hasValue(1);
    }
    room.take(90_000).close();
    assertThat(turnedAway).hasValue(1);
    assertThat(room.taken()).isZero();
  }

  @Test
  void callsHaveABoundOfTheirOwn() {
    var room = new Room(100_000, 1, turnedAway::incrementAndGet);
    try (var _ = room.take(0)) {
      assertThatExceptionOfType(Refused.class).isThrownBy(() -> room.take(0));
    }
    assertThat(turnedAway).hasValue(1);
  }
}
