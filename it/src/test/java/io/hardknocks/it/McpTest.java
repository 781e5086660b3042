package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code hardknocks mcp} as a process that a client of the protocol starts. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class McpTest {
  private static final String BAD = "import time\nprint(time.clock())\n";
  private static final String ERROR = "AttributeError: module 'time' has no attribute 'clock'";

  @TempDir Path data;
  private Path temporary = Path.of("");

  @BeforeEach
  void makeTemporary() throws IOException {
    temporary = CommandLine.temporaryFolder();
  }

  @AfterEach
  void removeTemporary() throws IOException {
    CommandLine.delete(temporary);
  }

  private McpSyncClient connect(String... more) {
    var command = CommandLine.command("mcp");
    command.add(1, "-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of(more));
    var parameters =
        ServerParameters.builder(command.getFirst())
            .args(command.subList(1, command.size()))
            .env(Map.of("HARDKNOCKS_DATA", data.toString()))
            .build();
    var transport = new StdioClientTransport(parameters, McpJsonDefaults.getMapper());
    var client = McpClient.sync(transport).requestTimeout(Duration.ofMinutes(2)).build();
    client.initialize();
    return client;
  }

  private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> of) {
    return client.callTool(CallToolRequest.builder(tool).arguments(of).build());
  }

  private static String text(CallToolResult result) {
    var text = ((TextContent) result.content().getFirst()).text();
    assertThat(result.isError()).as(text).isFalse();
    return text;
  }

  private static Map<String, Object> attempt(String id, String outcome, String script) {
    return Map.of(
        "id",
        id,
        "session_id",
        "s",
        "outcome",
        outcome,
        "language",
        "python",
        "script",
        script,
        "stderr",
        outcome.equals("failed") ? ERROR : "");
  }

  /** Everything, as an agent would. */
  private static void work(McpSyncClient client) {
    assertThat(client.listTools().tools()).hasSize(9);
    text(call(client, "record_attempt", attempt("bad", "failed", BAD)));
    text(call(client, "record_attempt", attempt("good", "succeeded", fixed())));
    assertThat(text(call(client, "explain_failure", Map.of("attempt", "bad")))).contains("clock");
    assertThat(text(call(client, "find_fix", Map.of("error", ERROR)))).contains("perf_counter");
    var checked = call(client, "check_before_run", Map.of("script", BAD, "candidates", true));
    assertThat(text(checked)).contains("perf_counter", "line 2");
    assertThat(text(call(client, "get_lessons", Map.of("task", "time")))).contains("perf_counter");
    assertThat(text(call(client, "search_failures", Map.of()))).contains("bad");
    assertThat(text(call(client, "summary", Map.of()))).contains("2 attempts");
    assertThat(text(call(client, "run_script", Map.of("script", "print(6 * 7)")))).contains("42");
    var said = Map.<String, Object>of("lesson_id", "l-", "result", "helped");
    // A server may have proven it by now.
    assertThat(text(call(client, "lesson_feedback", said)))
        .containsPattern("stays (candidate|active)");
    assertThat(read(client, "hardknocks://attempt/bad")).contains("time.clock()");
    assertThat(read(client, "hardknocks://session/s")).contains("good");
    var prompt = client.getPrompt(debug());
    assertThat(((TextContent) prompt.messages().getFirst().content()).text()).contains("clock");
  }

  private static GetPromptRequest debug() {
    return GetPromptRequest.builder("debug_failure").arguments(Map.of("error", ERROR)).build();
  }

  private static String fixed() {
    return BAD.replace("clock", "perf_counter");
  }

  private static String read(McpSyncClient client, String uri) {
    var contents =
        client.readResource(ReadResourceRequest.builder(uri).build()).contents().getFirst();
    return ((TextResourceContents) contents).text();
  }

  @Test
  void aClientWorksWithTheStoreThatOthersUseBetweenItsCalls() {
    var hardknocks = new CommandLine(data);
    try (var client = connect()) {
      work(client);
      assertThat(hardknocks.call("attempt", "good").out()).contains("good");
      assertThat(text(call(client, "summary", Map.of()))).contains("3 attempts");
    }
  }

  @Test
  void whereAServerHasTheStoreItAnswers() throws Exception {
    var server = new CommandLine(data).start("serve", "--port", "0");
    try {
      try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
        assertThat(out.readLine()).contains("hardknocks serves");
        try (var client = connect()) {
          work(client);
        }
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void anAgentOfAProjectSeesThatAlone() {
    try (var client = connect()) {
      text(call(client, "record_attempt", attempt("bad", "failed", BAD)));
    }
    try (var client = connect("--project", "p")) {
      assertThat(text(call(client, "summary", Map.of()))).contains("Nothing is recorded");
      assertThat(call(client, "explain_failure", Map.of("attempt", "bad")).isError()).isTrue();
    }
  }

  @Test
  void linesThatAreNoMessagesAreAnsweredAndTheEndOfInputEndsIt() throws IOException {
    var ping = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}";
    var input = "nonsense\n\n[]\n" + begin() + "\n" + ping + "\n" + "{\"jsonrpc\":\"2.0\"";
    var result = new CommandLine(data).call(input.getBytes(UTF_8), "mcp");
    assertThat(result.code()).isZero();
    var lines = new ArrayList<>(result.out().lines().toList());
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).contains("-32700");
    assertThat(lines.get(1)).contains("-32600");
    assertThat(result.out()).contains("\"id\":0,\"result\":{", "\"id\":7,\"result\":{}");
  }

  @Test
  void aRequestThatIsCancelledIsNotAnsweredAndItsScriptEnds() throws IOException {
    var run =
        """
        {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"run_script",\
        "arguments":{"script":"import time\\ntime.sleep(900)","timeout_ms":900000}}}
        {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}
        {"jsonrpc":"2.0","id":8,"method":"ping"}
        """;
    var result = new CommandLine(data).call((begin() + "\n" + run).getBytes(UTF_8), "mcp");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("\"id\":8,\"result\":{}").doesNotContain("\"id\":7");
  }

  private static String begin() {
    return "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{"
        + "\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
        + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n"
        + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
  }
}
