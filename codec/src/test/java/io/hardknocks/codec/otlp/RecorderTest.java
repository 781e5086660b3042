package io.hardknocks.codec.otlp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.conventions.CachedTokens;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.Task;
import io.hardknocks.recorder.event.TokenUsage;
import io.hardknocks.recorder.export.OpenTelemetryExporter;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What our recorder sends comes back as what it recorded. */
class RecorderTest {
  private final InMemorySpanExporter exported = InMemorySpanExporter.create();

  private List<ReceivedSpan> record(Task<Attempt, RuntimeException> steps) throws MalformedRequest {
    try (var telemetry =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exported))
                    .build())
            .build()) {
      try (var recorder =
          Recorder.builder()
              .project("films")
              .exporter(OpenTelemetryExporter.to(telemetry))
              .build()) {
        recorder.runSession(
            "video-42", s -> s.runStage("cleaning", t -> t.runAttempt("llm", steps)));
      }
      return received();
    }
  }

  private List<ReceivedSpan> received() throws MalformedRequest {
    var spans =
        exported.getFinishedSpanItems().stream()
            .map(RecorderTest::span)
            .toArray(Span.Builder[]::new);
    var received =
        new OtlpRequests(Project.DEFAULT)
            .traces(Proto.request("io.hardknocks.recorder", spans), Format.PROTOBUF);
    assertThat(received.reasons()).isEmpty();
    return received.spans();
  }

  private static Span.Builder span(SpanData data) {
    var span =
        Span.newBuilder()
            .setTraceId(Proto.bytes(data.getTraceId()))
            .setSpanId(Proto.bytes(data.getSpanId()))
            .setParentSpanId(Proto.bytes(data.getParentSpanId()))
            .setName(data.getName())
            .setStartTimeUnixNano(data.getStartEpochNanos())
            .setEndTimeUnixNano(data.getEndEpochNanos())
            .setStatus(
                Status.newBuilder()
                    .setCode(code(data))
                    .setMessage(data.getStatus().getDescription()))
            .addAllAttributes(Proto.attributes(map(data.getAttributes())));
    for (var event : data.getEvents())
      span.addEvents(Proto.event(event.getName(), map(event.getAttributes())));
    return span;
  }

  private static Status.StatusCode code(SpanData data) {
    return switch (data.getStatus().getStatusCode()) {
      case UNSET -> Status.StatusCode.STATUS_CODE_UNSET;
      case OK -> Status.StatusCode.STATUS_CODE_OK;
      case ERROR -> Status.StatusCode.STATUS_CODE_ERROR;
    };
  }

  private static Map<String, Object> map(io.opentelemetry.api.common.Attributes attributes) {
    var map = new HashMap<String, Object>();
    attributes.forEach((key, value) -> map.put(key.getKey(), value));
    return map;
  }

  private static <D extends Detail> D detail(List<ReceivedSpan> spans, Class<D> type) {
    return spans.stream()
        .map(ReceivedSpan::step)
        .map(step -> step == null ? null : step.detail())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable ReceivedSpan attempt(List<ReceivedSpan> spans) {
    return spans.stream().filter(span -> span.attempt() != null).findFirst().orElse(null);
  }

  @Test
  void aModelCallComesBackAsTheProviderCountedIt() throws MalformedRequest {
    var spans =
        record(
            attempt -> {
              try (var call = attempt.llmCall("small-1")) {
                call.provider("anthropic")
                    .parameter("temperature", 0.2)
                    .parameter("effort", "low")
                    .system("You clean.")
                    .prompt("Clean this.")
                    .rateLimited(Duration.ofSeconds(3))
                    .retried();
                call.answeredBy("small-1-0601", "msg_1", "stop")
                    .usage(TokenUsage.of(412, 57).withCache(300, 20, CachedTokens.BESIDE_INPUT))
                    .response("Cleaned.");
              }
            });
    var call = detail(spans, Detail.ModelCall.class);

    assertThat(call.model()).isEqualTo("small-1");
    assertThat(call.prompt()).isEqualTo("system: You clean.\n\nuser: Clean this.");
    assertThat(call.response()).isEqualTo("Cleaned.");
    assertThat(call.parameters())
        .containsExactly(Map.entry("effort", "\"low\""), Map.entry("temperature", "0.2"));
    assertThat(call.tokens().input()).isEqualTo(412);
    assertThat(call.tokens().cacheRead()).isEqualTo(300);
    assertThat(call.tokens().counting()).isEqualTo(Counting.CACHED_BESIDE_INPUT);
    assertThat(call.delivery().retries()).isEqualTo(1);
    assertThat(call.delivery().refusal()).isEqualTo(Refusal.RATE_LIMITED);
    assertThat(call.delivery().retryAfter()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void everyStepComesBackWithItsFields() throws MalformedRequest {
    var spans =
        record(
            attempt -> {
              try (var code = attempt.codeGeneration("card")) {
                code.specification("a card").code("python", "def f(:");
                code.parseError("invalid syntax", 1, "def f(:");
              }
              try (var validation =
                  attempt.validation(io.hardknocks.conventions.ValidationKind.IMPORT)) {
                validation.error("no module", 3, "import x").fixApplied("x → y").recovery(true);
              }
              attempt.toolCall("search").argument("query", "cats").result("3 hits").close();
              attempt.templateRender("card.html").variable("title", "Hi").output("<p>").close();
            });

    assertThat(detail(spans, Detail.CodeGeneration.class))
        .isEqualTo(
            new Detail.CodeGeneration(
                "a card", "def f(:", false, List.of(new Finding("invalid syntax", 1, "def f(:"))));
    assertThat(detail(spans, Detail.Validation.class))
        .isEqualTo(
            new Detail.Validation(
                "import",
                List.of(new Finding("no module", 3, "import x")),
                List.of("x → y"),
                Recovery.WORKED));
    assertThat(detail(spans, Detail.ToolCall.class))
        .isEqualTo(new Detail.ToolCall("search", "{\"query\":\"cats\"}", "3 hits"));
    assertThat(detail(spans, Detail.TemplateRender.class).variables())
        .containsExactly(Map.entry("title", "\"Hi\""));
    var place = requireNonNull(spans.getFirst().step()).place();
    assertThat(place.stage().toString()).contains("films", "video-42", "cleaning");
  }

  @Test
  void aFailedAttemptComesBackWithTheTextOfItsException() throws MalformedRequest {
    var spans = record(attempt -> attempt.failed(new IOException("disk is gone")));
    var received = requireNonNull(attempt(spans));
    var attempt = requireNonNull(received.attempt());

    assertThat(received.step()).isNull();
    assertThat(received.claim().attempt()).isEqualTo(new AttemptId(attempt.id().value()));
    assertThat(attempt.stage().name()).isEqualTo("cleaning");
    assertThat(attempt.turn().method()).isEqualTo("llm");
    assertThat(attempt.execution().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(attempt.output().error()).startsWith("java.io.IOException: disk is gone\n\tat ");
  }
}
