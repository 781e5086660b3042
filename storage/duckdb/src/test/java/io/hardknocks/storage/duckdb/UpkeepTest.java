package io.hardknocks.storage.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.contract.Invariants;
import io.hardknocks.storage.contract.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a store small and safe. */
class UpkeepTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @Test
  void aSnapshotIsTheStoreOfItsTime() {
    var copy = dir.resolve("copy.duckdb");
    try (var storage = DuckDbStorage.open(dir.resolve("it's \"hardknocks\".duckdb"))) {
      var failing = Sample.of("a").failed("x");
      storage.attempts().append(List.of(failing.attempt(), Sample.of("good").attempt()));
      storage.fixes().put(List.of(failing.fixedBy("good")), List.of(), 2);
      var before = Invariants.arrived(storage);
      storage.snapshot(copy);
      storage.attempts().append(List.of(Sample.of("later").attempt()));
      storage.snapshot(dir.resolve("second.duckdb"));
      try (var copied = DuckDbStorage.open(copy)) {
        assertThat(Invariants.arrived(copied)).isEqualTo(before);
        assertThat(copied.fixes().lookedAt()).isEqualTo(2);
        Invariants.check(copied);
        var numbered = copied.attempts().append(List.of(Sample.of("other").attempt()));
        assertThat(numbered.getFirst().turn().number()).isEqualTo(3);
      }
    }
    assertThat(dir.resolve("copy.duckdb.part")).doesNotExist();
  }

  @Test
  void whatIsForgottenMakesRoomForMore() throws IOException {
    var file = dir.resolve("hardknocks.duckdb");
    try (var storage = DuckDbStorage.open(file)) {
      for (int i = 0; i < 20; i++) storage.attempts().append(wide(i));
    }
    long before = Files.size(file);
    assertThat(before).isGreaterThan(10_000_000);
    try (var storage = DuckDbStorage.open(file)) {
      var last = Sample.of("x").minute(19).startedAt();
      assertThat(storage.attempts().forgetBefore(null, last)).isEqualTo(19_000);
      Invariants.check(storage);
    }
    try (var storage = DuckDbStorage.open(file)) {
      for (int i = 20; i < 39; i++) storage.attempts().append(wide(i));
    }
    assertThat(Files.size(file)).isLessThan(before * 3 / 2);
  }

  /** A thousand attempts with a text that does not compress. */
  private static List<Attempt> wide(int minute) {
    var random = new Random(minute);
    var attempts = new ArrayList<Attempt>();
    for (int i = 0; i < 1_000; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 60; k++) text.append(Long.toHexString(random.nextLong()));
      attempts.add(Sample.of(minute + "." + i).minute(minute).script(text.toString()).attempt());
    }
    return attempts;
  }
}
