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
  @TempDir Path folder;

  @Test
  void aFullDiskIsSaidOnOneLineAndTheWriterStops() throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                "bwrap",
                "--dev-bind",
                "/",
                "/",
                "--size",
                Integer.toString(12 << 20),
                "--tmpfs",
                folder.toString()));
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
