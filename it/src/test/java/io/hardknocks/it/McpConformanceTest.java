package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published conformance scenarios of the Model Context Protocol, as far as they are of the
 * protocol itself: most of the others call tools of a reference server.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class McpConformanceTest {
  private static final NodeProject PROJECT = new NodeProject("node-mcp");
  private static final List<String> SCENARIOS =
      List.of(
          "server-initialize",
          "ping",
          "tools-list",
          "prompts-list",
          "resources-list",
          "logging-set-level",
          "server-sse-multiple-streams",
          "dns-rebinding-protection");

  @TempDir Path data;

  @Test
  void theScenariosOfTheProtocolPass() throws Exception {
    PROJECT.install();
    try (var server = ServedProcess.start(data, 0)) {
      var url = server.address().resolve("/mcp").toString();
      for (var scenario : SCENARIOS) {
        var said =
            PROJECT.run(
                new ProcessBuilder(
                    "node_modules/.bin/conformance",
                    "server",
                    "--url",
                    url,
                    "--scenario",
                    scenario));
        assertThat(said)
            .as(scenario)
            .containsPattern("Passed: ([1-9]\\d*)/\\1, 0 failed, 0 warnings");
      }
    }
  }
}
