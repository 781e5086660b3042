package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills a writing process again and again, and counts. */
class CrashTest {
  private static final int KILLS = 100;
  private static final int MOST_ACKNOWLEDGED = 40;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceAfterAHundredKills() throws Exception {
    var random = new Random(7);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++)
      acknowledged.addAll(writeAndKill(kill, random.nextInt(MOST_ACKNOWLEDGED)));

    var file = folder.resolve("out.jsonl");
    var export = new CommandLine(folder.resolve("store")).call("export", file.toString());
    assertThat(export.code()).as(export.err()).isZero();
    Set<String> stored = new HashSet<>();
    for (var line : Files.readAllLines(file)) {
      var record = JsonMapper.shared().readTree(line);
      assertThat(stored.add(record.get("id").asString())).as("stored once").isTrue();
      assertThat(record.get("script").asString()).isEqualTo("row['a']");
    }

    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    assertThat(stored).containsAll(acknowledged);
    assertThat(new CommandLine(folder.resolve("store")).call("summary").out())
        .contains("attempts     " + stored.size() + " in ");
  }

  private Set<String> writeAndKill(int kill, int acknowledgements) throws Exception {
    var process = new CommandLine(folder.resolve("store")).start("log", "--jsonl", "--acks");
    var feeding = Thread.ofVirtual().start(() -> feed(process, kill));
    Set<String> acknowledged = new HashSet<>();
    try (var out = process.inputReader(UTF_8)) {
      String id;
      while ((id = out.readLine()) != null) {
        acknowledged.add(id);
        if (acknowledged.size() > acknowledgements) process.destroyForcibly();
      }
    } catch (IOException closedByTheKill) {
      assertThat(acknowledged).hasSizeGreaterThan(acknowledgements);
    }
    process.waitFor();
    feeding.join();
    acknowledged.removeIf(id -> !id.endsWith("-"));
    return acknowledged;
  }

  /** Ids end with a dash, so that one that was cut by the kill is known. */
  private static void feed(Process process, int kill) {
    try (BufferedWriter in = process.outputWriter(UTF_8)) {
      for (int i = 0; i < 400 && process.isAlive(); i++) {
        var id = "kill-" + kill + "-record-" + i + "-";
        var record = RecordStreamTest.record(id, i % 2 == 0 ? "failed" : "succeeded");
        in.write(record.replace("\"s\"", "\"s-" + kill + "-" + i / 10 + "\"") + "\n");
        if (i % 10 == 0) in.flush();
      }
    } catch (IOException killed) {
      // What this test is about.
    }
  }
}
