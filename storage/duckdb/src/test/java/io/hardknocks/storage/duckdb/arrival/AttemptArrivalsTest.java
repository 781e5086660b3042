package io.hardknocks.storage.duckdb.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.contract.FullAttempt;
import io.hardknocks.storage.contract.Invariants;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Attempts that are acknowledged before they are in the store. */
class AttemptArrivalsTest extends JournaledCase {
  private static Attempt of(String id) {
    return Sample.of(id).attempt();
  }

  private static List<Integer> numbers(List<Attempt> attempts) {
    return attempts.stream().map(attempt -> attempt.turn().number()).toList();
  }

  private static List<Attempt> all(DuckDbStorage storage) {
    var ids = Invariants.arrived(storage).stream().map(headline -> headline.id()).toList();
    return storage.attempts().findAll(ids);
  }

  @Test
  void whatAKilledProcessAcknowledgedIsTakenInWithItsNumbers() throws IOException {
    Path left;
    var kept = new ArrayList<Attempt>();
    try (var storage = open()) {
      kept.addAll(storage.attempts().append(List.of(of("a"), of("b"))));
      assertThat(storage.attempts().find(new AttemptId("a"))).isEqualTo(kept.getFirst());
      kept.addAll(storage.attempts().append(List.of(FullAttempt.of("full", "\ud800 text ü"))));
      kept.addAll(
          storage.attempts().append(List.of(Sample.of("c").failed("x").attempt(), of("d"))));
      left = left();
    }
    assertThat(DuckDbStorage.journal(left)).hasSize(1);
    for (int opening = 0; opening < 2; opening++) {
      try (var storage = DuckDbStorage.open(left)) {
        assertThat(all(storage)).isEqualTo(kept);
        Invariants.check(storage);
      }
      assertThat(DuckDbStorage.journal(left)).isEmpty();
    }
  }

  @Test
  void aJournalIsTakenInOnceAlthoughItIsThereAgain() throws IOException {
    Path left;
    try (var storage = open()) {
      storage.attempts().append(List.of(of("a"), of("b")));
      left = left();
    }
    var journal = DuckDbStorage.journal(left).getFirst();
    var bytes = Files.readAllBytes(journal);
    for (int opening = 0; opening < 2; opening++) {
      Files.write(journal, bytes);
      try (var storage = DuckDbStorage.open(left)) {
        assertThat(numbers(all(storage))).containsExactly(1, 2);
      }
    }
  }

  @Test
  void readersSeeWhatWasAcknowledged() {
    try (var storage = open()) {
      storage.attempts().append(List.of(of("a")));
      assertThat(storage.statistics().totals(Scope.ALL).attempts()).isEqualTo(1);
      storage.attempts().append(List.of(of("b")));
      assertThat(storage.attempts().ofSession(Project.DEFAULT, "s")).hasSize(2);
      storage.attempts().append(List.of(of("c")));
      assertThat(storage.attempts().arrivedAfter(0, 10)).hasSize(3);
      assertThat(storage.statistics().totals(Scope.ALL).attempts()).isEqualTo(3);
    }
  }

  @Test
  void anIdIsKnownOnItsWayAndAfterIt() {
    try (var storage = open()) {
      storage.attempts().append(List.of(of("a")));
      assertThat(storage.attempts().append(List.of(of("a"), of("b"), of("b")))).hasSize(1);
      assertThat(storage.attempts().ofSession(Project.DEFAULT, "s")).hasSize(2);
      assertThat(storage.attempts().append(List.of(of("a"), of("c")))).hasSize(1);
    }
    try (var storage = open()) {
      assertThat(storage.attempts().append(List.of(of("b"), of("c")))).isEmpty();
    }
  }

  @Test
  void manyAtOnceAreKnownToo() {
    var many = IntStream.range(0, 500).mapToObj(i -> of("m" + i)).toList();
    try (var storage = open()) {
      storage.attempts().append(List.of(of("m7")));
      assertThat(storage.attempts().append(many)).hasSize(499);
      storage.statistics().first();
      storage.attempts().append(List.of(of("last")));
      assertThat(storage.attempts().append(many)).isEmpty();
      assertThat(numbers(storage.attempts().append(List.of(of("next"))))).containsExactly(502);
    }
  }

  @Test
  void numbersGoOnFromThoseOnTheirWayAfterManyOtherSessions() {
    try (var storage = open()) {
      storage.attempts().append(List.of(of("first")));
      for (int i = 0; i < 9; i++) {
        int round = i;
        storage
            .attempts()
            .append(
                IntStream.range(0, 3_000)
                    .mapToObj(k -> Sample.of(round + "." + k).session(round + " " + k).attempt())
                    .toList());
      }
      assertThat(numbers(storage.attempts().append(List.of(of("second"))))).containsExactly(2);
      storage.statistics().first();
      storage.attempts().append(List.of(Sample.of("other").session("other").attempt()));
      assertThat(numbers(storage.attempts().append(List.of(of("third"))))).containsExactly(3);
      Invariants.check(storage);
    }
  }

  @Test
  void numbersOfWhatCouldNotBeKeptAreGivenAgain() throws IOException {
    try (var storage = open()) {
      storage.statistics().first();
      var inTheWay = Files.createDirectory(dir.resolve("store/hardknocks.duckdb.attempts-1"));
      var both = List.of(of("a"), Sample.of("b").session("other").attempt());
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> storage.attempts().append(both));
      Files.delete(inTheWay);
      assertThat(numbers(storage.attempts().append(both))).containsExactly(1, 1);
      assertThat(storage.attempts().arrivedAfter(0, 10))
          .extracting(headline -> headline.position())
          .containsExactly(1L, 2L);
    }
  }

  @Test
  void severalWhoBringAttemptsOfOneSessionGetEachNumberOnce() throws Exception {
    try (var storage = open();
        var others = Executors.newFixedThreadPool(4)) {
      var told = new ArrayList<Callable<List<Integer>>>();
      for (int thread = 0; thread < 3; thread++) {
        var name = "t" + thread + ".";
        told.add(
            () -> {
              var numbers = new ArrayList<Integer>();
              for (int i = 0; i < 150; i++)
                numbers.addAll(numbers(storage.attempts().append(List.of(of(name + i)))));
              return numbers;
            });
      }
      told.add(
          () -> {
            for (int i = 0; i < 100; i++) storage.attempts().ofSession(Project.DEFAULT, "s");
            return List.of();
          });
      var numbers = new ArrayList<Integer>();
      for (var future : others.invokeAll(told)) numbers.addAll(future.get());
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 450).boxed().toList());
      Invariants.check(storage);
    }
  }

  @Test
  void whatIsForgottenMayComeAgainWithNumbersOfItsOwn() {
    try (var storage = open()) {
      storage.attempts().append(List.of(of("a"), of("b")));
      assertThat(storage.attempts().forgetBefore(null, Sample.EPOCH.plusSeconds(86_400)))
          .isEqualTo(2);
      var again = storage.attempts().append(List.of(of("b"), of("c")));
      assertThat(numbers(again)).containsExactly(1, 2);
      assertThat(all(storage)).isEqualTo(again);
    }
  }

  @Test
  void nothingIsLeftOfTheJournalAfterClosing() throws IOException {
    try (var storage = open()) {
      storage.attempts().append(List.of(of("a")));
      assertThat(DuckDbStorage.journal(file())).hasSize(1);
    }
    assertThat(DuckDbStorage.journal(file())).isEmpty();
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(all(storage)).hasSize(1);
    }
  }

  @Test
  void aClosedStoreTakesNothing() {
    var storage = open();
    storage.attempts().append(List.of(of("a")));
    storage.close();
    assertThatExceptionOfType(StorageException.Unavailable.class)
        .isThrownBy(() -> storage.attempts().append(List.of(of("b"))));
  }
}
