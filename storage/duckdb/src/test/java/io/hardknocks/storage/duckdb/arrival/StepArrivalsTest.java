package io.hardknocks.storage.duckdb.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.model.Project;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.contract.StepSample;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that are acknowledged before they are in the store. */
class StepArrivalsTest extends JournaledCase {
  private static Step call(String id) {
    return StepSample.call(id).cost("0.25").step();
  }

  private static List<Path> journals(Path store) throws IOException {
    try (var files = Files.list(store.resolveSibling(""))) {
      return files.filter(file -> file.toString().contains(".steps-")).sorted().toList();
    }
  }

  private static List<Step> ofSession(DuckDbStorage storage) {
    return storage.steps().ofSession(Project.DEFAULT, "s");
  }

  @Test
  void whatAKilledProcessAcknowledgedIsTakenIn() throws IOException {
    Path left;
    List<Step> kept;
    try (var storage = open()) {
      kept = new ArrayList<>(storage.steps().append(List.of(call("a"), call("b"))));
      kept.addAll(storage.steps().append(List.of(StepSample.validation("c").step())));
      left = left();
    }
    assertThat(journals(left)).hasSize(1);
    for (int opening = 0; opening < 2; opening++) {
      try (var storage = DuckDbStorage.open(left)) {
        assertThat(ofSession(storage)).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(storage.pipelines().spending(Scope.ALL, By.MODEL).getFirst().money().amount())
            .isEqualByComparingTo("0.5");
      }
      assertThat(journals(left)).isEmpty();
    }
  }

  @Test
  void readersSeeWhatWasAcknowledged() {
    try (var storage = open()) {
      storage.steps().append(List.of(call("a")));
      assertThat(ofSession(storage)).containsExactly(call("a"));
      storage.steps().append(List.of(call("b")));
      assertThat(storage.pipelines().spending(Scope.ALL, By.MODEL).getFirst().money().calls())
          .isEqualTo(2);
    }
  }

  @Test
  void readersSeeWhatWasAcknowledgedWhileAnotherMovesIt() throws Exception {
    try (var storage = open();
        var other = Executors.newSingleThreadExecutor()) {
      var ended = new AtomicBoolean();
      var moves =
          other.submit(
              () -> {
                while (!ended.get()) storage.statistics().first();
              });
      try {
        for (int i = 0; i < 300; i++) {
          var step = call("a" + i);
          storage.steps().append(List.of(step));
          assertThat(storage.steps().findAll(List.of(step.id()))).containsExactly(step);
        }
      } finally {
        ended.set(true);
      }
      moves.get();
    }
  }

  @Test
  void anIdIsKnownOnItsWayAndAfterIt() {
    try (var storage = open()) {
      storage.steps().append(List.of(call("a")));
      assertThat(storage.steps().append(List.of(call("a"), call("b"), call("b")))).hasSize(1);
      assertThat(ofSession(storage)).hasSize(2);
      assertThat(storage.steps().append(List.of(call("a"), call("c")))).hasSize(1);
    }
    try (var storage = open()) {
      assertThat(storage.steps().append(List.of(call("b"), call("c")))).isEmpty();
    }
  }

  @Test
  void anIdIsKnownWhileThoseOfTheStoreAreRead() throws Exception {
    for (int round = 0; round < 20; round++) {
      int from = 100 * round;
      try (var storage = open();
          var other = Executors.newSingleThreadExecutor()) {
        var learning = other.submit(storage::learnSteps);
        for (int i = from; i < from + 100; i++) {
          assertThat(storage.steps().append(List.of(call("a" + i)))).hasSize(1);
          assertThat(storage.steps().append(List.of(call("a" + i), call("a" + i / 2)))).isEmpty();
          if (i % 10 == 0) storage.statistics().first();
        }
        learning.get();
        assertThat(storage.steps().append(List.of(call("a" + from)))).isEmpty();
      }
    }
  }

  @Test
  void aJournalIsTakenInOnceAlthoughItIsThereAgain() throws IOException {
    Path left;
    try (var storage = open()) {
      storage.steps().append(List.of(call("a")));
      left = left();
    }
    var journal = journals(left).getFirst();
    var bytes = Files.readAllBytes(journal);
    try (var storage = DuckDbStorage.open(left)) {
      assertThat(ofSession(storage)).hasSize(1);
    }
    Files.write(journal, bytes);
    try (var storage = DuckDbStorage.open(left)) {
      assertThat(ofSession(storage)).hasSize(1);
    }
  }

  private Path leftOfTwo() throws IOException {
    try (var storage = open()) {
      storage.steps().append(List.of(call("a")));
      storage.steps().append(List.of(call("b")));
      return left();
    }
  }

  @Test
  void anEntryThatIsCutWasNeverAcknowledged() throws IOException {
    var left = leftOfTwo();
    var journal = journals(left).getFirst();
    var bytes = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(bytes, bytes.length - 3));
    try (var storage = DuckDbStorage.open(left)) {
      assertThat(ofSession(storage)).containsExactly(call("a"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20})
  void damageBeforeTheEndIsToldAndLeftAlone(int at) throws IOException {
    var left = leftOfTwo();
    var journal = journals(left).getFirst();
    var bytes = Files.readAllBytes(journal);
    bytes[at] ^= 1;
    Files.write(journal, bytes);
    try (var storage = DuckDbStorage.open(left)) {
      assertThatExceptionOfType(StorageException.Corrupt.class)
          .isThrownBy(() -> ofSession(storage))
          .withMessageContaining("damaged at byte 0");
    }
    assertThat(journal).hasBinaryContent(bytes);
  }

  @Test
  void aFileIsUsedAgainAndWhatWasInItBeforeIsNotReadAgain() throws IOException {
    Path left;
    try (var storage = open()) {
      storage.steps().append(IntStream.range(0, 50).mapToObj(i -> call("a" + i)).toList());
      assertThat(ofSession(storage)).hasSize(50);
      storage.attempts().forgetBefore(null, Sample.EPOCH.plusSeconds(86_400));
      storage.steps().append(List.of(call("b"), call("c")));
      left = left();
    }
    assertThat(journals(left)).hasSize(1);
    try (var storage = DuckDbStorage.open(left)) {
      assertThat(ofSession(storage)).containsExactlyInAnyOrder(call("b"), call("c"));
    }
  }

  @Test
  void nothingIsLeftOfItAfterClosing() throws IOException {
    try (var storage = open()) {
      storage.steps().append(IntStream.range(0, 500).mapToObj(i -> call("a" + i)).toList());
    }
    assertThat(journals(file())).isEmpty();
    try (var storage = DuckDbStorage.open(file())) {
      assertThat(ofSession(storage)).hasSize(500);
    }
  }

  @Test
  void aSnapshotHasThem() {
    var copy = dir.resolve("copy.duckdb");
    try (var storage = open()) {
      storage.steps().append(List.of(call("a")));
      storage.snapshot(copy);
    }
    try (var storage = DuckDbStorage.open(copy)) {
      assertThat(ofSession(storage)).containsExactly(call("a"));
    }
  }

  @Test
  void aClosedStoreTakesNothing() {
    var storage = open();
    storage.steps().append(List.of(call("a")));
    storage.close();
    assertThatExceptionOfType(StorageException.Unavailable.class)
        .isThrownBy(() -> storage.steps().append(List.of(call("b"))));
  }
}
