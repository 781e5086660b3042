package io.hardknocks.storage.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.storage.contract.Invariants;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.duckdb.GoodStates.GoodState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a store, a day apart. */
class GoodStatesTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Test
  void oneIsKeptADayWhenTheStoreHasChanged() {
    session("a", NOON);
    session("b", NOON.plus(Duration.ofHours(23)));
    session("c", NOON.plus(Duration.ofHours(24)));
    assertThat(states().list())
        .extracting(GoodState::name)
        .containsExactly(
            "hardknocks-2026-11-03T120000Z.duckdb", "hardknocks-2026-11-02T120000Z.duckdb");
  }

  @Test
  void anUnchangedStoreIsNotKeptAgain() {
    session("a", NOON);
    assertThat(states().due(NOON.plus(Duration.ofDays(2)))).isFalse();
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(storage.verify().attempts()).isEqualTo(1);
    }
    assertThat(states().due(NOON.plus(Duration.ofDays(2)))).isFalse();
    session("b", NOON);
    assertThat(states().due(NOON.plus(Duration.ofDays(2)))).isTrue();
  }

  @Test
  void theLastThreeStay() {
    for (int day = 0; day < 5; day++) session("a" + day, NOON.plus(Duration.ofDays(day)));
    assertThat(states().list())
        .extracting(GoodState::takenAt)
        .containsExactly(
            NOON.plus(Duration.ofDays(4)),
            NOON.plus(Duration.ofDays(3)),
            NOON.plus(Duration.ofDays(2)));
  }

  @Test
  void aStateIsTheWholeStoreAndTheStoreGoesOn() {
    try (var storage = DuckDbStorage.open(file())) {
      storage.attempts().append(List.of(Sample.of("a").failed("x").attempt()));
      storage.keep(states(), NOON);
      var before = Invariants.arrived(storage);
      storage.attempts().append(List.of(Sample.of("b").attempt()));
      try (var state = DuckDbStorage.open(states().list().getFirst().file())) {
        assertThat(Invariants.arrived(state)).isEqualTo(before);
        Invariants.check(state);
      }
      assertThat(storage.verify().attempts()).isEqualTo(2);
    }
  }

  @Test
  void anotherProcessStaysLockedOutMeanwhile() throws Exception {
    try (var storage = DuckDbStorage.open(file())) {
      storage.attempts().append(List.of(Sample.of("a").attempt()));
      storage.keep(states(), NOON);
      var errors = dir.resolve("errors");
      var writer = Child.start(Writer.class, errors, file().toString(), "w", "direct");
      assertThat(writer.getInputStream().readAllBytes()).isEmpty();
      writer.waitFor();
      assertThat(errors).content().contains("is in use by process");
    }
  }

  @Test
  void noneIsKeptWhenTheDiskWouldBeShort() {
    try (var storage = DuckDbStorage.open(file())) {
      storage.attempts().append(List.of(Sample.of("a").attempt()));
      storage.keep(new GoodStates(file(), folder(), Long.MAX_VALUE / 2), NOON);
    }
    assertThat(states().list()).isEmpty();
  }

  @Test
  void aStoreThatIsNotThereIsNotKept() {
    assertThat(states().due(NOON)).isFalse();
  }

  /** What a process does that keeps one attempt. */
  private void session(String id, Instant now) {
    try (var storage = DuckDbStorage.open(file())) {
      storage.attempts().append(List.of(Sample.of(id).attempt()));
      if (states().due(now)) storage.keep(states(), now);
    }
  }

  private GoodStates states() {
    return new GoodStates(file(), folder());
  }

  private Path folder() {
    return dir.resolve("snapshots");
  }

  private Path file() {
    return dir.resolve("hardknocks.duckdb");
  }
}
