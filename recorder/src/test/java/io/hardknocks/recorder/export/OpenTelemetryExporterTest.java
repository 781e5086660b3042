package io.hardknocks.recorder.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.Task;
import io.hardknocks.recorder.event.Event;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenTelemetryExporterTest {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .build();

  @AfterEach
  void close() {
    telemetry.close();
  }

  private SpanData span(String name) {
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String parentName(String name) {
    var parent = span(name).getParentSpanId();
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getSpanId().equals(parent))
        .map(SpanData::getName)
        .findFirst()
        .orElse("none");
  }

  private static Object attribute(SpanData span, String key) {
    return requireNonNull(
        span.getAttributes().asMap().entrySet().stream()
            .filter(entry -> entry.getKey().getKey().equals(key))
            .map(java.util.Map.Entry::getValue)
            .findFirst()
            .orElse("missing: " + key));
  }

  private void export(List<Event> events) {
    var exporter = OpenTelemetryExporter.to(telemetry);
    exporter.export(events);
    exporter.close();
  }

  private void record(Task<Attempt, RuntimeException> steps) {
    try (var recorder = Recorder.to(OpenTelemetryExporter.to(telemetry))) {
      recorder.runSession("video-42", s -> s.runStage("cleaning", t -> t.runAttempt("llm", steps)));
    }
  }

  @Test
  void aSessionIsATreeOfSpans() {
    export(EveryEvent.list());

    assertThat(spans.getFinishedSpanItems()).hasSize(10);
    assertThat(span("session").getParentSpanId()).isEqualTo(SpanId.getInvalid());
    assertThat(parentName("stage cleaning")).isEqualTo("session");
    assertThat(parentName("attempt llm")).isEqualTo("stage cleaning");
    assertThat(parentName("chat step 1")).isEqualTo("attempt llm");
    assertThat(parentName("template_render step 2")).isEqualTo("attempt llm");
    assertThat(spans.getFinishedSpanItems())
        .extracting(SpanData::getTraceId)
        .containsOnly(span("session").getTraceId());
  }

  @Test
  void aStepInsideAStepIsItsChildWhereThatIsStillOpen() {
    record(
        attempt -> {
          try (var turn = attempt.custom("turn")) {
            turn.toolCall("search").result("3 hits").close();
            turn.succeeded();
          }
        });

    assertThat(parentName("execute_tool search")).isEqualTo("custom turn");
  }

  @Test
  void everySpanSaysWhereItBelongs() {
    export(EveryEvent.list());

    for (var span : spans.getFinishedSpanItems()) {
      assertThat(attribute(span, "hardknocks.project")).isEqualTo("films");
      assertThat(attribute(span, "hardknocks.session.id")).isEqualTo("video-42");
      assertThat(attribute(span, "gen_ai.conversation.id")).isEqualTo("video-42");
      if (span.getName().equals("session")) continue;
      assertThat(attribute(span, "hardknocks.stage.name")).isEqualTo("cleaning");
      if (span.getName().startsWith("stage")) continue;
      assertThat(attribute(span, "hardknocks.attempt.id")).isEqualTo("attempt-2");
      assertThat(attribute(span, "hardknocks.attempt.number")).isEqualTo(2L);
      assertThat(attribute(span, "hardknocks.attempt.method")).isEqualTo("llm");
      assertThat(attribute(span, "hardknocks.attempt.previous")).isEqualTo("attempt-1");
    }
  }

  @Test
  void timesAreThoseOfTheEvents() {
    export(EveryEvent.list());

    long start = TimeUnit.SECONDS.toNanos(EveryEvent.START.getEpochSecond());
    assertThat(span("session").getStartEpochNanos()).isEqualTo(start);
    assertThat(span("session").getEndEpochNanos()).isEqualTo(start + 62_000_000_000L);
    assertThat(span("chat step 1").getStartEpochNanos()).isEqualTo(start + 1_000_000_000L);
    assertThat(span("chat step 1").getEndEpochNanos()).isEqualTo(start + 1_001_500_000L);
  }

  @Test
  void aModelCallSpeaksTheGenAiConventions() {
    export(EveryEvent.list());
    var call = span("chat step 1");

    assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(attribute(call, "gen_ai.operation.name")).isEqualTo("chat");
    assertThat(attribute(call, "gen_ai.provider.name")).isEqualTo("anthropic");
    assertThat(attribute(call, "gen_ai.request.model")).isEqualTo("small-1");
    assertThat(attribute(call, "gen_ai.request.temperature")).isEqualTo(0.2);
    assertThat(attribute(call, "gen_ai.request.max_tokens")).isEqualTo(900L);
    assertThat(attribute(call, "hardknocks.llm.parameter.effort")).isEqualTo("low");
    assertThat(attribute(call, "gen_ai.response.model")).isEqualTo("small-1-0601");
    assertThat(attribute(call, "gen_ai.response.id")).isEqualTo("msg_7");
    assertThat(attribute(call, "gen_ai.response.finish_reasons")).isEqualTo(List.of("stop"));
    assertThat(attribute(call, "gen_ai.response.time_to_first_chunk")).isEqualTo(0.25);
    assertThat(attribute(call, "gen_ai.usage.output_tokens")).isEqualTo(80L);
    assertThat(attribute(call, "gen_ai.usage.cache_read.input_tokens")).isEqualTo(1000L);
    assertThat(attribute(call, "gen_ai.usage.cache_creation.input_tokens")).isEqualTo(50L);
    assertThat(attribute(call, "gen_ai.usage.reasoning.output_tokens")).isEqualTo(30L);
    assertThat(attribute(call, "gen_ai.system_instructions"))
        .isEqualTo("[{\"type\":\"text\",\"content\":\"You clean.\"}]");
    assertThat(attribute(call, "gen_ai.input.messages").toString())
        .startsWith("[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Clean ");
    assertThat(attribute(call, "gen_ai.output.messages"))
        .isEqualTo(
            "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"Cleaned.\"}],"
                + "\"finish_reason\":\"stop\"}]");
    assertThat(attribute(call, "hardknocks.llm.retries")).isEqualTo(1L);
    assertThat(attribute(call, "hardknocks.llm.retry_after")).isEqualTo(List.of(3.0));
  }

  @Test
  void tokensThatTheProviderCountsBesideTheInputAreAddedToIt() {
    export(EveryEvent.list());
    var call = span("chat step 1");

    assertThat(attribute(call, "gen_ai.usage.input_tokens")).isEqualTo(1250L);
    assertThat(attribute(call, "hardknocks.llm.reported_input_tokens")).isEqualTo(200L);
    assertThat(attribute(call, "hardknocks.llm.cached_tokens")).isEqualTo("beside_input");
  }

  @Test
  void theOtherStepsHaveTheirFields() {
    export(EveryEvent.list());

    assertThat(attribute(span("template_render step 2"), "hardknocks.template.output"))
        .isEqualTo("<p>Hi</p>\n");
    assertThat(attribute(span("code_generation step 3"), "hardknocks.code.errors"))
        .isEqualTo("[{\"message\":\"invalid syntax\",\"line\":1,\"context\":\"def f(:\"}]");
    assertThat(attribute(span("code_generation step 3"), "hardknocks.code.parsed"))
        .isEqualTo(false);
    assertThat(attribute(span("validation step 4"), "hardknocks.validation.recovery"))
        .isEqualTo("worked");
    assertThat(attribute(span("validation step 4"), "hardknocks.validation.fixes"))
        .isEqualTo(List.of("x → y"));
    assertThat(attribute(span("file_write step 5"), "hardknocks.file.size")).isEqualTo(9L);
    assertThat(attribute(span("file_write step 5"), "hardknocks.file.verified")).isEqualTo(true);
    assertThat(attribute(span("execute_tool step 6"), "gen_ai.tool.call.arguments"))
        .isEqualTo("{\"query\":\"cats\"}");
    assertThat(attribute(span("execute_tool step 6"), "gen_ai.tool.call.result"))
        .isEqualTo("3 hits");
    assertThat(attribute(span("custom step 7"), "hardknocks.kind")).isEqualTo("custom");
  }

  @Test
  void aFailedAttemptCarriesItsExceptionItsResourcesAndItsAttributes() {
    export(EveryEvent.list());
    var attempt = span("attempt llm");

    assertThat(attempt.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attempt.getStatus().getDescription()).isEqualTo("disk is gone");
    assertThat(attribute(attempt, "error.type")).isEqualTo("java.io.IOException");
    var event = attempt.getEvents().get(0);
    assertThat(event.getName()).isEqualTo("exception");
    assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.message")))
        .isEqualTo("disk is gone");
    assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.stacktrace")))
        .contains("A.java:1");
    assertThat(attribute(attempt, "hardknocks.outcome")).isEqualTo("failed");
    assertThat(attribute(attempt, "hardknocks.resources.memory.peak")).isEqualTo(300L);
    assertThat(attribute(attempt, "hardknocks.resources.cpu")).isEqualTo(0.7);
    assertThat(attribute(attempt, "hardknocks.resources.pools").toString()).contains("worker-1");
    assertThat(attribute(attempt, "hardknocks.attribute.frames")).isEqualTo(12L);
    assertThat(attribute(attempt, "hardknocks.attribute.list")).isEqualTo("[\"a\",1]");
    assertThat(span("custom step 7").getStatus().getStatusCode()).isEqualTo(StatusCode.OK);
    assertThat(span("session").getStatus().getDescription()).isEqualTo("timed_out");
  }

  @Test
  void spansAreWrittenAlsoWhereTheirStartsWereDropped() {
    export(EveryEvent.list().stream().filter(Event.Ended.class::isInstance).toList());

    assertThat(spans.getFinishedSpanItems()).hasSize(10);
    assertThat(attribute(span("chat step 1"), "hardknocks.attempt.id")).isEqualTo("attempt-2");
  }

  @Test
  void spansWhoseEndsWereDroppedEndWithTheirSession() {
    export(
        EveryEvent.list().stream()
            .filter(e -> !(e instanceof Event.Ended) || e instanceof Event.SessionEnded)
            .toList());

    assertThat(spans.getFinishedSpanItems()).hasSize(10);
  }

  @Test
  void aSessionInsideASpanOfTheProgramIsAPartOfItsTrace() {
    var outer = telemetry.getTracer("program").spanBuilder("request").startSpan();
    try (var scope = outer.makeCurrent()) {
      assertThat(scope).isNotNull();
      record(attempt -> {});
    }
    outer.end();

    assertThat(parentName("session")).isEqualTo("request");
    assertThat(span("attempt llm").getTraceId()).isEqualTo(outer.getSpanContext().getTraceId());
  }

  @Test
  void aCancellationIsNoErrorOfASpan() {
    record(attempt -> attempt.cancelled());

    assertThat(span("attempt llm").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void anExceptionOfTheProgramIsAnExceptionEvent() {
    record(attempt -> attempt.failed(new IOException("disk is gone")));

    assertThat(span("attempt llm").getEvents()).hasSize(1);
    assertThat(span("session").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }
}
