package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server's guide is true: each call in it is answered, in its order, by one server. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServerGuideTest {
  private static final Path GUIDE = Path.of("../docs/server.md");

  /** What curl says when it has listened for as long as it was told. */
  private static final int ENOUGH = 28;

  @TempDir Path folder;

  @Test
  void everyCallOfTheGuideIsAnswered() throws Exception {
    Files.writeString(folder.resolve("attempts.jsonl"), RecordStreamTest.record("b", "failed"));
    Files.writeString(folder.resolve(".curlrc"), "silent\nshow-error\nfail-with-body\n");
    var failed = new ArrayList<String>();
    try (var server = Served.start(folder.resolve("store"))) {
      for (var call : calls()) {
        int expected = call.contains("--max-time") ? ENOUGH : 0;
        var process = curl(call, server.port());
        var said = CommandLine.reading(process.getInputStream());
        if (process.waitFor() != expected) failed.add(call + "\n" + said.join());
      }
    }
    assertThat(failed).isEmpty();
  }

  private static List<String> calls() throws IOException {
    var calls =
        Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("    curl ")).toList();
    assertThat(calls).hasSizeGreaterThan(10);
    return calls;
  }

  private Process curl(String call, int port) throws IOException {
    var builder =
        new ProcessBuilder("bash", "-c", call.strip())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("S", "http://127.0.0.1:" + port);
    builder.environment().put("CURL_HOME", folder.toString());
    return builder.start();
  }
}
