package io.hardknocks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.server.access.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of the Model Context Protocol as they are on the wire. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class McpMessagesTest {
  private static final String SESSION = "Mcp-Session-Id";

  @TempDir Path folder;
  private RunningApp server;

  @BeforeEach
  void start() throws IOException {
    server = RunningApp.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder message(String body) {
    return server
        .request("/mcp", null)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream")
        .POST(BodyPublishers.ofString(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nonsense",
        "\"text\"",
        "[]",
        "{}",
        "{\"jsonrpc\":\"2.0\"}",
        "null",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]"
      })
  void whatIsNoMessageIsAnErrorOfJsonRpc(String body) throws Exception {
    var answer = server.send(message(body));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"jsonrpc\":\"2.0\"", "\"id\":null", "\"error\"");
  }

  @Test
  void theProtocolsHeadersAreLookedAt() throws Exception {
    var ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    assertThat(status(message(ping))).isEqualTo(400);
    assertThat(status(message(ping).header(SESSION, "none"))).isEqualTo(404);
    assertThat(status(message(ping).header("MCP-Protocol-Version", "1999-01-01"))).isEqualTo(400);
    assertThat(status(message(ping).setHeader("Accept", "application/json"))).isEqualTo(406);
    assertThat(status(message(ping).setHeader("Content-Type", "text/plain"))).isEqualTo(415);
    assertThat(status(message(ping).header("Origin", "http://evil.example"))).isEqualTo(403);

    var session = begin();
    assertThat(session).hasSizeGreaterThan(16);
    var answered = server.send(message(ping).header(SESSION, session));
    assertThat(answered.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(answered.body()).contains("event: message", "\"id\":1", "\"result\"");
    var unknown = message(ping.replace("ping", "none/such")).header(SESSION, session);
    assertThat(server.send(unknown).body()).contains("-32601");
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return server.send(request).statusCode();
  }

  private String begin() throws Exception {
    return begin(null).headers().firstValue(SESSION).orElseThrow();
  }

  private HttpResponse<String> begin(@Nullable String token) throws Exception {
    var message =
        message(
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{"
                + "\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}");
    if (token != null) message.header("Authorization", "Bearer " + token);
    return server.send(message);
  }

  @Test
  void aSessionEndsAndItsStreamWithIt() throws Exception {
    var session = begin();
    var listening =
        server.open(
            server
                .request("/mcp", null)
                .header("Accept", "text/event-stream")
                .header(SESSION, session));
    assertThat(listening.statusCode()).isEqualTo(200);
    assertThat(status(server.request("/mcp", null).DELETE().header(SESSION, session)))
        .isEqualTo(204);
    assertThat(listening.body().readAllBytes()).isEmpty();
    assertThat(status(server.request("/mcp", null).DELETE().header(SESSION, session)))
        .isEqualTo(404);
  }

  @Test
  void aSessionIsForWhoBeganIt() throws Exception {
    var one = server.token(Role.READ);
    var session = begin(one).headers().firstValue(SESSION).orElseThrow();
    var ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    var other = server.tokens.create("other", Role.READ, null).secret();
    assertThat(
            status(
                message(ping).header(SESSION, session).header("Authorization", "Bearer " + other)))
        .isEqualTo(404);
  }

  @Test
  void theServerEndsWhileClientsListen() throws Exception {
    var session = begin();
    var listening =
        server.open(
            server
                .request("/mcp", null)
                .header("Accept", "text/event-stream")
                .header(SESSION, session));
    server.app.close();
    assertThat(listening.body().readAllBytes()).isEmpty();
  }

  @Test
  void aRequestThatIsCancelledIsNotAnsweredAndItsScriptEnds() throws Exception {
    var session = begin();
    var answer =
        server.open(
            message(
                    """
                    {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"run_script",
                     "arguments":{"script":"import time\\ntime.sleep(900)","timeout_ms":600000}}}
                    """)
                .header(SESSION, session));
    assertThat(answer.statusCode()).isEqualTo(200);
    awaitAnswerOf("/metrics", "hardknocks_runs_under_way 1.0");

    var cancelled =
        """
        {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}
        """;
    assertThat(status(message(cancelled).header(SESSION, session))).isEqualTo(202);
    assertThat(new String(answer.body().readAllBytes(), UTF_8)).doesNotContain("\"id\":7");
    awaitAnswerOf("/metrics", "hardknocks_runs_under_way 0.0");
    assertThat(status(message(cancelled).header(SESSION, session))).isEqualTo(202);
  }

  private void awaitAnswerOf(String path, String text) throws Exception {
    while (!server.get(path).body().contains(text)) Thread.onSpinWait();
  }
}
