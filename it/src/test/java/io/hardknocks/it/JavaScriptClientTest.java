package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenTelemetry's SDK for JavaScript and an instrumentation from npm send, in a real Node.js. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JavaScriptClientTest {
  private static final NodeProject PROJECT = new NodeProject("node");
  private static final String COMPLETION =
      """
      {"id":"chatcmpl-1","object":"chat.completion","created":1764000000,"model":"small-1-2026",\
      "choices":[{"index":0,"finish_reason":"stop",\
      "message":{"role":"assistant","content":"Vermilion."}}],\
      "usage":{"prompt_tokens":11,"completion_tokens":5,"total_tokens":16}}""";

  @TempDir Path data;
  private HttpServer model;

  @BeforeEach
  void startModel() throws IOException {
    model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    model.createContext("/v1/chat/completions", JavaScriptClientTest::complete);
    model.start();
  }

  @AfterEach
  void stopModel() {
    model.stop(0);
  }

  private static void complete(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      var answer = COMPLETION.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Test
  void aCallOfTheOpenAiClientArrivesWithModelPromptResponseAndTokens() throws Exception {
    PROJECT.install();
    try (var server = ServedProcess.start(data, 0)) {
      var said = node(server.address());
      assertThat(said).isEqualTo("Vermilion.\n");

      var call = modelCall(server.address());
      assertThat(call.get("model").asString()).isEqualTo("small-1-2026");
      assertThat(call.at("/usage/input_tokens").asInt()).isEqualTo(11);
      assertThat(call.at("/usage/output_tokens").asInt()).isEqualTo(5);
      assertThat(call.toString()).contains("Name a colour.", "Vermilion.", "openai");
    }
  }

  private static JsonNode modelCall(URI server) throws IOException, InterruptedException {
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var session = server.resolve("/api/sessions/from-javascript");
      var answer = http.send(HttpRequest.newBuilder(session).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      var calls =
          JsonMapper.shared()
              .readTree(answer.body())
              .get("steps")
              .valueStream()
              .filter(step -> step.get("type").asString().equals("llm_call"))
              .toList();
      assertThat(calls).as(answer.body()).hasSize(1);
      return calls.getFirst();
    }
  }

  private String node(URI server) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("node", "chat.js");
    var ofModel = "http://127.0.0.1:" + model.getAddress().getPort() + "/v1";
    builder
        .environment()
        .putAll(
            Map.of("OPENAI_BASE_URL", ofModel, "OTEL_EXPORTER_OTLP_ENDPOINT", server.toString()));
    return PROJECT.run(builder);
  }
}
