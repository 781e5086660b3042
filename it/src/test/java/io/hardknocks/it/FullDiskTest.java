package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on a disk of 12 MiB, which bubblewrap mounts for this process alone. */
class FullDiskTest {
  private static final String FAILED_AND_FIXED =
      """
      {"session_id":"s","outcome":"failed","language":"python","script":"import time\\nprint(time.clock())\\n","stderr":"Traceback (most recent call last):\\n  File \\"job.py\\", line 2, in <module>\\n    print(time.clock())\\nAttributeError: module 'time' has no attribute 'clock'"}
      {"session_id":"s","outcome":"succeeded","language":"python","script":"import time\\nprint(time.perf_counter())\\n"}
      """;

  /** Records, fills what is left of the disk to the last byte, and asks. */
  private static final String FILL_THEN_REPORT =
      """
      $LOG >/dev/null || exit
      cat /dev/zero >$data/filler 2>/dev/null
      echo x 2>/dev/null >$data/one-more || echo no room is left
      exec "$@"
      """;

  @TempDir Path folder;

  @Test
  void aFullDiskIsSaidOnOneLineAndTheWriterStops() throws Exception {
    var command = onSmallDisk();
    command.addAll(
        CommandLine.command(
            "log", "--jsonl", "--acks", "--data", folder.resolve("store").toString()));
    var process = new ProcessBuilder(command).start();
    var err = CommandLine.reading(process.getErrorStream());
    var out = CommandLine.reading(process.getInputStream());
    feed(process);

    assertThat(process.waitFor()).as(err.join()).isEqualTo(4);
    assertThat(err.join().lines()).hasSize(1);
    assertThat(err.join())
        .contains("hardknocks log: ")
        .containsIgnoringCase("space")
        .doesNotContain("Exception");
    assertThat(out.join().lines()).as("acknowledged before the disk was full").isNotEmpty();
  }

  @Test
  void aFullDiskIsStillReadAndTheFixTold() throws Exception {
    var store = folder.resolve("store").toString();
    var data = "PATH=/usr/bin:/bin; data=" + folder + "; ";
    var command = onSmallDisk();
    command.addAll(List.of("/bin/sh", "-c", data + FILL_THEN_REPORT, "sh"));
    command.addAll(CommandLine.command("errors", "--data", store));
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .put("LOG", String.join(" ", CommandLine.command("log", "--jsonl", "--data", store)));
    var process = builder.start();
    var err = CommandLine.reading(process.getErrorStream());
    var out = CommandLine.reading(process.getInputStream());
    try (var in = process.outputWriter(UTF_8)) {
      in.write(FAILED_AND_FIXED);
    }

    assertThat(process.waitFor()).as(err.join()).isZero();
    assertThat(out.join()).contains("no room is left", "time.perf_counter");
    assertThat(err.join().lines())
        .singleElement()
        .asString()
        .startsWith("hardknocks: what fixes changed is not kept: No room for ");
  }

  /** A command that sees a disk of 12 MiB; what it runs is to be added. */
  private List<String> onSmallDisk() {
    var size = Integer.toString(12 << 20);
    return new ArrayList<>(
        List.of("bwrap", "--dev-bind", "/", "/", "--size", size, "--tmpfs", folder.toString()));
  }

  private static void feed(Process process) {
    var random = new java.util.Random(1);
    try (var in = process.outputWriter(UTF_8)) {
      for (int i = 0; i < 40_000 && process.isAlive(); i++) {
        var script = new StringBuilder();
        for (int word = 0; word < 200; word++)
          script.append(Integer.toString(random.nextInt(), 36)).append(' ');
        in.write(
            "{\"session_id\":\"s\",\"outcome\":\"succeeded\",\"script\":\"" + script + "\"}\n");
      }
    } catch (IOException stopped) {
      // The writer gave up, as it should.
    }
  }
}
