package io.hardknocks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.storage.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeTest {
  private static final int KINDS = 9;

  @TempDir Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void everyErrorIsOneThatTheRulesKnow() throws Exception {
    run(PracticeRecords.read().errors(KINDS), "classify", "--jsonl");

    assertThat(said().lines()).hasSize(KINDS).noneMatch(line -> line.contains("\"unknown\""));
  }

  @Test
  void everyFixIsOneThatTheMinerUnderstands() throws Exception {
    run(PracticeRecords.read().fixes(KINDS), "mine", "--jsonl");

    assertThat(said().lines()).hasSize(KINDS).noneMatch(line -> line.contains("\"edits\":[]"));
  }

  @Test
  void everySessionIsOfAFailureAndWhatFixedIt() throws Exception {
    run(
        PracticeRecords.read().attempts(KINDS),
        "log",
        "--jsonl",
        "--data",
        dir.resolve("store").toString());

    try (var memory = Hardknocks.open(dir.resolve("store"))) {
      var totals = memory.reports().summary(Scope.ALL).all();
      assertThat(totals.attempts()).isEqualTo(2 * KINDS);
      assertThat(totals.unfixed()).isZero();
    }
  }

  @Test
  void theServerTakesWhatItIsSentAndEnds() throws Exception {
    new PracticeServer(dir, PracticeRecords.read(), Duration.ZERO).run();

    try (var memory = Hardknocks.open(dir)) {
      assertThat(memory.reports().summary(Scope.ALL).all().attempts()).isPositive();
    }
  }

  private void run(String input, String... command) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    new Cli(new World(Terminal.of(printed, printed, 0, Map.of()), in, Map.of())).run(command);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
