package io.hardknocks.storage.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Headline;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StepStore;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.Invariants;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A writer that is killed at any moment has lost and doubled nothing that it acknowledged. */
class CrashTest {
  private static final int KILLS = 12;
  private static final int PAGE = 10_000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"direct", "journaled"})
  void whatWasAcknowledgedIsThereOnce(String way) throws Exception {
    var file = dir.resolve("hardknocks.duckdb");
    var random = new Random(7);
    var acknowledged = new ArrayList<String>();
    for (int kill = 0; kill < KILLS; kill++) {
      int before = acknowledged.size();
      acknowledged.addAll(acknowledgedUntilKilled(file, way, kill, random.nextInt(400)));
      assertThat(acknowledged).hasSizeGreaterThan(before);
      check(file, acknowledged, kill == KILLS - 1);
    }
  }

  private List<String> acknowledgedUntilKilled(Path file, String way, int round, int more)
      throws Exception {
    var errors = dir.resolve("errors-" + round);
    var writer = Child.start(Writer.class, errors, file.toString(), "r" + round, way);
    var read = new ArrayList<String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      readLines(lines, read, more + 1);
      // its handle: the process itself would close the stream with what we have not read
      writer.toHandle().destroyForcibly();
      readLines(lines, read, Integer.MAX_VALUE);
    } finally {
      writer.destroyForcibly();
    }
    return read;
  }

  /** The last line of a killed writer may be cut: it is left out. */
  private static void readLines(BufferedReader in, List<String> lines, int count)
      throws IOException {
    var line = new StringBuilder();
    for (int read = 0; read < count; ) {
      int next = in.read();
      if (next < 0) return;
      if (next != '\n') {
        line.append((char) next);
        continue;
      }
      lines.add(line.toString());
      line.setLength(0);
      read++;
    }
  }

  private static void check(Path file, List<String> acknowledged, boolean last) {
    try (var storage = DuckDbStorage.open(file)) {
      var arrived = Invariants.arrived(storage);
      var ids = arrived.stream().map(Headline::id).map(Object::toString).toList();
      assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
      for (var headline : arrived) {
        var expected = Writer.attempt(headline.id().value()).numbered(headline.turn().number());
        assertThat(headline).isEqualTo(Headline.of(expected, headline.position()));
      }
      checkSteps(storage, acknowledged);
      if (last) Invariants.check(storage);
    }
  }

  /** Each step whole, with its row among the calls, which has the cost. */
  private static void checkSteps(Storage storage, List<String> acknowledged) {
    var steps = new ArrayList<Step>();
    List<StepStore.Arrived> page;
    long position = 0;
    do {
      page = storage.steps().arrivedAfter(Scope.ALL, Detail.Kind.LLM_CALL, position, PAGE);
      page.forEach(arrived -> steps.add(arrived.step()));
      if (!page.isEmpty()) position = page.getLast().position();
    } while (page.size() == PAGE);
    var kept = steps.stream().map(step -> String.valueOf(step.place().attempt())).toList();
    assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
    for (var step : steps) {
      assertThat(step).isEqualTo(Writer.step(String.valueOf(step.place().attempt())));
    }
  }
}
