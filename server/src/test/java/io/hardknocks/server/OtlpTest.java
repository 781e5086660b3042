package io.hardknocks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Project;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.export.OpenTelemetryExporter;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.config.Key;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The OpenTelemetry SDK's own exporters send, and what they sent can be read. */
class OtlpTest {
  private static final String SPAN =
      "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"5b8efff798038103d269b633813fc60c\","
          + "\"spanId\":\"eee19b7ec3c1b174\",\"name\":\"chat small-1\",\"startTimeUnixNano\":\"1544712660000000000\","
          + "\"endTimeUnixNano\":\"1544712661000000000\",\"attributes\":[{\"key\":\"gen_ai.operation.name\","
          + "\"value\":{\"stringValue\":\"chat\"}},{\"key\":\"gen_ai.conversation.id\",\"value\":{\"stringValue\":\"c1\"}},"
          + "{\"key\":\"gen_ai.usage.input_tokens\",\"value\":{\"intValue\":\"12\"}}]}]}]}]}";

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

  @Test
  void overHttpAndProtobuf() throws Exception {
    var exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(server.uri("/v1/traces").toString()).build();
    chatBy(exporter);
    assertThat(server.get("/api/sessions/talk").body()).contains("\"type\":\"llm_call\"", "hello");
  }

  @Test
  void overHttpPacked() throws Exception {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(server.uri("/v1/traces").toString())
            .setCompression("gzip")
            .build();
    chatBy(exporter);
    assertThat(server.get("/api/sessions/talk").body()).contains("\"type\":\"llm_call\"", "hello");
  }

  @Test
  void overGrpc() throws Exception {
    var exporter = OtlpGrpcSpanExporter.builder().setEndpoint(server.uri("").toString()).build();
    chatBy(exporter);
    assertThat(server.get("/api/sessions/talk").body()).contains("\"type\":\"llm_call\"", "hello");
  }

  @Test
  void overGrpcPackedAndWithAToken() throws Exception {
    var exporter =
        OtlpGrpcSpanExporter.builder()
            .setEndpoint(server.uri("").toString())
            .setCompression("gzip")
            .addHeader("authorization", "Bearer " + server.token(Role.INGEST))
            .build();
    chatBy(exporter);
    var reader = server.token(Role.READ);
    assertThat(server.send(server.request("/api/sessions/talk", reader)).body()).contains("hello");
  }

  private static void chatBy(SpanExporter exporter) {
    try (var provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build()) {
      var span =
          provider
              .get("test")
              .spanBuilder("chat small-1")
              .setSpanKind(SpanKind.CLIENT)
              .setAttribute(AttributeKey.stringKey("gen_ai.operation.name"), "chat")
              .setAttribute(AttributeKey.stringKey("gen_ai.request.model"), "small-1")
              .setAttribute(AttributeKey.stringKey("gen_ai.conversation.id"), "talk")
              .setAttribute(AttributeKey.longKey("gen_ai.usage.input_tokens"), 3L)
              .setAttribute(
                  AttributeKey.stringKey("gen_ai.input.messages"),
                  "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"hello\"}]}]")
              .startSpan();
      span.end();
      assertThat(provider.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  @Test
  void whatOurRecorderSends() throws Exception {
    var exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(server.uri("/v1/traces").toString()).build();
    try (var provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build()) {
      var telemetry = OpenTelemetrySdk.builder().setTracerProvider(provider).build();
      try (var recorder = Recorder.to(OpenTelemetryExporter.to(telemetry));
          var session = recorder.session("video-42")) {
        try (var stage = session.stage("cleaning")) {
          try {
            stage.runAttempt(
                "programmatic",
                attempt -> {
                  throw new IllegalArgumentException("no cue at line 3");
                });
          } catch (IllegalArgumentException e) {
            stage.runAttempt("llm", attempt -> {});
          }
        }
      }
      assertThat(provider.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
    assertThat(server.get("/api/sessions/video-42").body())
        .contains("\"method\":\"programmatic\"", "no cue at line 3", "\"method\":\"llm\"");
    assertThat(server.get("/api/methods").body()).contains("\"stage\":\"cleaning\"");
  }

  @Test
  void inJson() throws Exception {
    var answer = server.post("/v1/traces", SPAN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{}");
    assertThat(server.get("/api/sessions/c1").body()).contains("\"type\":\"llm_call\"");
  }

  @Test
  void whatCannotBeKeptIsTold() throws Exception {
    var answer = server.post("/v1/traces", SPAN.replace("eee19b7ec3c1b174", ""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"rejectedSpans\":\"1\"", "errorMessage");
  }

  @Test
  void bytesThatAreNoRequestAreRefused() throws Exception {
    assertThat(server.post("/v1/traces", "{").statusCode()).isEqualTo(400);
    var noise = "no protobuf at all".getBytes(UTF_8);
    assertThat(server.post("/v1/traces", "application/x-protobuf", noise).statusCode())
        .isEqualTo(400);
    assertThat(server.post("/v1/traces", "text/plain", noise).statusCode()).isEqualTo(415);
  }

  @Test
  void aTokenOfAProjectKeepsToIt() throws Exception {
    var own = new Project("p");
    var secret = server.tokens.create("in", Role.INGEST, own).secret();
    var foreign =
        SPAN.replace(
            "{\"key\":\"gen_ai.operation.name\"",
            "{\"key\":\"hardknocks.project\",\"value\":{\"stringValue\":\"q\"}},{\"key\":\"gen_ai.operation.name\"");
    assertThat(send(SPAN, secret)).isEqualTo("{}");
    assertThat(send(foreign, secret)).contains("\"rejectedSpans\":\"1\"", "the token's");
    var reader = server.token(Role.READ);
    assertThat(server.send(server.request("/api/sessions/c1?project=p", reader)).statusCode())
        .isEqualTo(200);
    assertThat(server.send(server.request("/api/sessions/c1?project=q", reader)).statusCode())
        .isEqualTo(404);
  }

  private String send(String json, String secret) throws IOException, InterruptedException {
    var request =
        server
            .request("/v1/traces", secret)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return server.send(request).body();
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void whoFindsNoRoomIsToldBeforeTheBodyIsRead(@TempDir Path other) throws Exception {
    try (var small = RunningApp.start(other, Map.of(Key.CALLS, "1"))) {
      var unfinished = new ArrayList<Socket>();
      try {
        var answer = refused(small, unfinished);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("1");
      } finally {
        for (var call : unfinished) call.close();
      }
    }
  }

  /** A call that came while a post was served found no room itself: another takes its place. */
  private static HttpResponse<String> refused(RunningApp app, List<Socket> unfinished)
      throws Exception {
    while (true) {
      unfinished.add(unfinishedCall(app));
      var answer = app.post("/v1/traces", SPAN);
      if (answer.statusCode() != 200) return answer;
    }
  }

  private static Socket unfinishedCall(RunningApp app) throws IOException {
    var call = new Socket(InetAddress.getLoopbackAddress(), app.app.address().getPort());
    var head =
        """
        POST /v1/traces HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: 1000\r
        \r
        """;
    call.getOutputStream().write(head.getBytes(UTF_8));
    return call;
  }
}
