package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  void fill() {
    log(0, EARLY);
    log(EARLY, EARLY + LATE);
    assertThat(log()).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource
  void theStateAndWhatCanBeReadComeBack(Damage damage) throws IOException {
    var bytes = Files.readAllBytes(file());
    damage.to(bytes);
    Files.write(file(), bytes);

    tellsAndChangesNothing();
    var recovered = recover();
    assertThat(attempts()).isBetween(damage.least, damage.most);
    assertThat(recovered).contains("\"restored\":" + EARLY);
    assertThat(brokenFiles()).containsValue(Arrays.hashCode(bytes));
    assertThat(call("recover").out()).contains("nothing to recover");
  }

  @Test
  void aTruncatedFileComesBack() throws IOException {
    var bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));

    tellsAndChangesNothing();
    recover();
    assertThat(attempts()).isBetween(EARLY, EARLY + LATE);
  }

  @Test
  void ofABrokenLogTheGoodBeginningComesBack() throws IOException {
    var bytes = Files.readAllBytes(log());
    bytes[bytes.length - 20] ^= 0x55;
    Files.write(log(), bytes);

    tellsAndChangesNothing();
    var recovered = recover();
    assertThat(attempts()).isBetween(EARLY, EARLY + LATE);
    assertThat(number(recovered, "lost_log_entries")).isPositive();
    assertThat(brokenFiles()).containsValue(Arrays.hashCode(bytes));
  }

  @Test
  void withoutAStateWhatCanBeReadComesBack() throws IOException {
    for (var state : states()) Files.delete(state);
    var bytes = Files.readAllBytes(log());
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(log(), bytes);

    assertThat(call("recover").out()).contains("no good state was kept yet");
    assertThat(recover()).contains("\"state\":null");
    assertThat(attempts()).isBetween(EARLY, EARLY + LATE);
  }

  @Test
  void aBrokenStateIsPassedOver() throws IOException {
    var good = states().getFirst();
    var newer = good.resolveSibling("hardknocks-2999-01-01T000000Z.duckdb");
    var bytes = Files.readAllBytes(good);
    Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
    Files.write(newer, bytes);
    Files.write(file(), new byte[50_000]);

    assertThat(call("recover").out()).contains("broken itself");
    var named = call("recover", "--to", newer.getFileName().toString());
    assertThat(named.code()).isEqualTo(2);
    assertThat(named.err()).contains("is broken itself");
    assertThat(call("recover", "--to", "another").code()).isEqualTo(2);

    var restored = call("recover", "--to", good.getFileName().toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("restored  300 attempts").contains("lost      unknown");
    assertThat(attempts()).isEqualTo(EARLY);
  }

  @Test
  void whatWaitsBesideTheStoreIsTakenIn() throws IOException {
    var spool = Files.createDirectory(folder.resolve("store/spool"));
    Files.writeString(spool.resolve("a.jsonl"), RecordStreamTest.record("waited", "failed") + "\n");
    Files.write(file(), new byte[50_000]);

    assertThat(recover()).contains("\"waiting\":1").contains("\"attempts\":301");
    assertThat(call("attempt", "waited").code()).isZero();
  }

  @Test
  void aSoundStoreIsLeftAlone() {
    var recovered = call("recover", "--yes");
    assertThat(recovered.code()).as(recovered.err()).isZero();
    assertThat(recovered.out()).contains("nothing to recover");
    assertThat(attempts()).isEqualTo(EARLY + LATE);
  }

  /** One line that names the command; and the command lists the state. */
  private void tellsAndChangesNothing() throws IOException {
    var before = contents();
    var told = call("export", folder.resolve("out.jsonl").toString());
    assertThat(told.code()).isEqualTo(4);
    assertThat(told.err().lines()).hasSize(1);
    assertThat(told.err()).contains("hardknocks recover");

    var listed = call("recover");
    assertThat(listed.code()).as(listed.err()).isZero();
    assertThat(listed.out()).containsPattern("hardknocks-[-0-9T]+Z.duckdb +300");
    assertThat(contents()).isEqualTo(before);
  }

  private String recover() {
    var recovered = call("recover", "--yes", "--json");
    assertThat(recovered.code()).as(recovered.err()).isZero();
    assertThat(number(recovered.out(), "attempts")).isEqualTo(attempts());
    assertThat(states()).allSatisfy(state -> assertThat(state).isNotEmptyFile());
    return recovered.out();
  }

  private int attempts() {
    return number(call("summary", "--json").out().replaceAll("\\s", ""), "attempts");
  }

  private static int number(String json, String field) {
    var number = Pattern.compile("\"" + field + "\":(\\d+)").matcher(json);
    assertThat(number.find()).as(json).isTrue();
    return Integer.parseInt(number.group(1));
  }

  private void log(int from, int to) {
    var records =
        IntStream.range(from, to)
            .mapToObj(i -> RecordStreamTest.record("a" + i, i % 3 == 0 ? "succeeded" : "failed"))
            .collect(Collectors.joining("\n"));
    var logged = call(records.getBytes(UTF_8), "log", "--jsonl");
    assertThat(logged.code()).as(logged.err()).isZero();
  }

  private CommandLine.Result call(String... arguments) {
    return call(new byte[0], arguments);
  }

  private CommandLine.Result call(byte[] input, String... arguments) {
    return new CommandLine(folder.resolve("store")).call(input, arguments);
  }

  private Path file() {
    return folder.resolve("store/hardknocks.duckdb");
  }

  private Path log() {
    return folder.resolve("store/hardknocks.duckdb.wal");
  }

  private List<Path> states() {
    return files(folder.resolve("store/snapshots"));
  }

  private Map<String, Integer> brokenFiles() throws IOException {
    var broken = contents();
    broken.keySet().removeIf(name -> !name.contains(".broken-"));
    return broken;
  }

  private Map<String, Integer> contents() throws IOException {
    var contents = new TreeMap<String, Integer>();
    for (var file : files(folder.resolve("store"))) {
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
