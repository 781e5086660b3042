package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.recovery.KeptState;
import io.hardknocks.embedded.recovery.Recovered;
import io.hardknocks.embedded.recovery.Recovery;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Reported;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A store that is really broken: it is told, the last good state is offered, nothing is deleted.
 */
class RecoverTest {
  private static final int EARLY = 300;
  private static final int LATE = 200;

  @TempDir Path folder;

  /** Ways to break a store whose state has 300 attempts and whose log has 200 more. */
  enum Damage {
    FLIPPED_IN_THE_HEAD(500, 500) {
      @Override
      void to(byte[] file) {
        file[8] ^= 0x55;
      }
    },
    FLIPPED_IN_THE_FIRST_CHECKPOINT(300, 500) {
      @Override
      void to(byte[] file) {
        file[4_100] ^= 0x55;
      }
    },
    FLIPPED_IN_THE_SECOND_CHECKPOINT(300, 500) {
      @Override
      void to(byte[] file) {
        file[8_200] ^= 0x55;
      }
    },
    FLIPPED_IN_THE_MIDDLE(300, 500) {
      @Override
      void to(byte[] file) {
        for (int i = file.length / 3; i < file.length; i += 10_000) file[i] ^= 0x55;
      }
    },
    ZEROS_FROM_THE_MIDDLE(300, 500) {
      @Override
      void to(byte[] file) {
        Arrays.fill(file, file.length / 2, file.length, (byte) 0);
      }
    },
    ALL_ZEROS(300, 300) {
      @Override
      void to(byte[] file) {
        Arrays.fill(file, (byte) 0);
      }
    };

    final int least;
    final int most;

    /**
     * @param least attempts that must be there afterwards
     * @param most attempts that may be
     */
    Damage(int least, int most) {
      this.least = least;
      this.most = most;
    }

    abstract void to(byte[] file);
  }

  @BeforeEach
  void fill() throws Exception {
    record(0, EARLY);
    record(EARLY, EARLY + LATE);
    assertThat(log()).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource
  void theStateAndWhatCanBeReadComeBack(Damage damage) throws IOException {
    var bytes = Files.readAllBytes(file());
    damage.to(bytes);
    Files.write(file(), bytes);

    assertToldAndUnchanged();
    var recovered = recover();
    assertThat(recovered.total()).isBetween((long) damage.least, (long) damage.most);
    assertThat(recovered.restored()).isEqualTo(EARLY);
    assertThat(contents()).containsValue(Arrays.hashCode(bytes));
  }

  @Test
  void aTruncatedFileComesBack() throws IOException {
    var bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));

    assertToldAndUnchanged();
    assertThat(recover().total()).isBetween((long) EARLY, (long) EARLY + LATE);
  }

  @Test
  void ofABrokenLogTheGoodBeginningComesBack() throws IOException {
    var bytes = Files.readAllBytes(log());
    bytes[bytes.length * 2 / 3] ^= 0x55;
    Files.write(log(), bytes);

    assertToldAndUnchanged();
    var recovered = recover();
    assertThat(recovered.total()).isBetween((long) EARLY, (long) EARLY + LATE);
    assertThat(recovered.salvage().lostEntries()).isPositive();
    assertThat(contents()).containsValue(Arrays.hashCode(bytes));
  }

  @Test
  void withoutAStateWhatCanBeReadComesBack() throws IOException {
    for (var state : states()) Files.delete(state);
    var bytes = Files.readAllBytes(log());
    bytes[bytes.length * 2 / 3] ^= 0x55;
    Files.write(log(), bytes);

    var recovered = recover();
    assertThat(recovered.state()).isNull();
    assertThat(recovered.total()).isBetween((long) EARLY, (long) EARLY + LATE);
  }

  @Test
  void decisionsComeBackToo() throws IOException {
    try (var memory = Hardknocks.open(store())) {
      var pattern = memory.reports().errors(Scope.ALL, 1).getFirst().pattern();
      memory.reports().decide(Project.DEFAULT, pattern.fingerprint(), PatternState.MUTED);
    }
    var bytes = Files.readAllBytes(file());
    bytes[8] ^= 0x55;
    Files.write(file(), bytes);

    assertThat(recover().salvage().decisions()).isEqualTo(1);
    try (var memory = Hardknocks.open(store())) {
      assertThat(memory.reports().errors(Scope.ALL, 1).getFirst().pattern().state())
          .isEqualTo(PatternState.MUTED);
    }
  }

  @Test
  void whatWaitsBesideTheStoreIsTakenIn() throws IOException {
    var spool = Files.createDirectory(store().resolve("spool"));
    Files.writeString(spool.resolve("a.jsonl"), RecordStreamTest.record("waited", "failed") + "\n");
    Files.write(file(), new byte[50_000]);

    var recovered = recover();
    assertThat(recovered.waiting()).isEqualTo(1);
    assertThat(recovered.total()).isEqualTo(EARLY + 1);
  }

  @Test
  void aSoundStoreIsNotReplaced() {
    assertThat(Recovery.of(store()).problem()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Recovery.of(store()).restore(null));
  }

  @Test
  void theCommandOffersTheGoodStatesAndBringsOneBack() throws IOException {
    var good = states().getFirst();
    var newer = good.resolveSibling("hardknocks-2999-01-01T000000Z.duckdb");
    var bytes = Files.readAllBytes(good);
    Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
    Files.write(newer, bytes);
    Files.write(file(), new byte[50_000]);

    var told = call("summary");
    assertThat(told.code()).isEqualTo(4);
    assertThat(told.err().lines()).hasSize(1);
    assertThat(told.err()).contains("hardknocks recover");
    var listed = call("recover");
    assertThat(listed.code()).as(listed.err()).isZero();
    assertThat(listed.out())
        .contains("broken itself")
        .containsPattern(good.getFileName() + " +300");
    var wrong = call("recover", "--to", newer.getFileName().toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("is broken itself");

    var restored = call("recover", "--yes");
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("restored  300 attempts").contains("lost      unknown");
    assertThat(call("recover").out()).contains("nothing to recover");
  }

  private void assertToldAndUnchanged() throws IOException {
    var before = contents();
    try (var memory = Hardknocks.open(store())) {
      assertThatExceptionOfType(StorageException.Corrupt.class)
          .isThrownBy(() -> memory.exports().lines(Scope.ALL, folder.resolve("out.jsonl")));
    }
    assertThat(contents()).isEqualTo(before);
    var states = Recovery.of(store()).states();
    assertThat(states).extracting(KeptState::attempts).containsExactly((long) EARLY);
    assertThat(contents()).isEqualTo(before);
  }

  /** With the newest state, and everything that must hold afterwards. */
  private Recovered recover() throws IOException {
    var recovery = Recovery.of(store());
    assertThat(recovery.problem()).isNotEmpty();
    var states = recovery.states();
    var recovered = recovery.restore(states.isEmpty() ? null : states.getFirst());
    assertThat(recovery.problem()).isEmpty();
    assertThat(recovered.brokenFile()).exists();
    assertThat(states).allSatisfy(state -> assertThat(state.file()).exists());
    try (var memory = Hardknocks.open(store())) {
      assertThat(memory.reports().size()).isEqualTo(recovered.total());
      var last = new AttemptId("a" + (EARLY - 1));
      if (recovered.state() != null)
        assertThat(memory.reports().attempt(last).id()).isEqualTo(last);
    }
    return recovered;
  }

  private void record(int from, int to) throws Exception {
    var reader = new SubmissionReader(() -> new AttemptId("none"), InstantSource.system());
    try (var memory = Hardknocks.open(store());
        var recording = memory.recording(ids -> {})) {
      for (int i = from; i < to; i++) {
        var outcome = i % 3 == 0 ? "succeeded" : "failed";
        recording.submit(
            new Reported(reader.read(RecordStreamTest.record("a" + i, outcome)), List.of()));
      }
      recording.finish();
    }
  }

  private CommandLine.Result call(String... arguments) {
    return new Inside(store()).call(arguments);
  }

  private Path store() {
    return folder.resolve("store");
  }

  private Path file() {
    return store().resolve("hardknocks.duckdb");
  }

  private Path log() {
    return store().resolve("hardknocks.duckdb.wal");
  }

  private List<Path> states() {
    return files(store().resolve("snapshots"));
  }

  private Map<String, Integer> contents() throws IOException {
    var contents = new TreeMap<String, Integer>();
    for (var file : files(store())) {
      contents.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)));
    }
    return contents;
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
