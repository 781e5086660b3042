package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A coding agent: the official client of the Model Context Protocol, connected to a server. */
record McpAgent(McpSyncClient client) implements AutoCloseable {
  static final String BAD = "import time\nprint(time.clock())\n";
  static final String GOOD = "import time\nprint(time.perf_counter())\n";
  static final String ERROR =
      "Traceback (most recent call last):\n  File \"job.py\", line 2, in <module>\n"
          + "    print(time.clock())\nAttributeError: module 'time' has no attribute 'clock'";
  static final Map<String, Object> FAILED =
      Map.of(
          "id",
          "bad",
          "session_id",
          "s",
          "outcome",
          "failed",
          "language",
          "python",
          "script",
          BAD,
          "stderr",
          ERROR);
  static final Map<String, Object> FIXED =
      Map.of(
          "id",
          "good",
          "session_id",
          "s",
          "outcome",
          "succeeded",
          "language",
          "python",
          "script",
          GOOD);

  /** With a token, if the server asks for one. */
  static McpAgent of(RunningApp server, @Nullable String token) {
    var request = HttpRequest.newBuilder();
    if (token != null) request.header("Authorization", "Bearer " + token);
    var transport =
        HttpClientStreamableHttpTransport.builder(server.uri("/").toString())
            .endpoint("/mcp")
            .requestBuilder(request)
            .build();
    var client = McpClient.sync(transport).requestTimeout(Duration.ofMinutes(1)).build();
    client.initialize();
    return new McpAgent(client);
  }

  CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  String read(String uri) {
    var contents =
        client.readResource(ReadResourceRequest.builder(uri).build()).contents().getFirst();
    return ((TextResourceContents) contents).text();
  }

  static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> fields(CallToolResult result) {
    assertThat(result.isError()).as(text(result)).isFalse();
    return (Map<String, Object>) result.structuredContent();
  }

  /** The rows of an answer; none when it has none. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(CallToolResult result) {
    return (List<Map<String, Object>>) fields(result).getOrDefault("data", List.of());
  }

  @Override
  public void close() {
    client.close();
  }
}
