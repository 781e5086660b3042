package io.hardknocks.codec.otlp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.trace.Received;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as bytes: what is kept, what is rejected, and what is no request. */
class OtlpRequestsTest {
  private static final String ID = "00f067aa0ba902b7";
  private final OtlpRequests requests = new OtlpRequests(new Project("films"));

  private Received json(String json) throws MalformedRequest {
    return requests.traces(json.getBytes(StandardCharsets.UTF_8), Format.JSON);
  }

  @Test
  void badSpansAreRejectedOneByOne() throws MalformedRequest {
    var request =
        Proto.request(
            "x",
            Proto.span(ID, "", Map.of()),
            Proto.span("0000000000000000", "", Map.of()),
            Proto.span(ID, "", Map.of()).setTraceId(Proto.bytes("00ff")),
            Proto.span(ID, "", Map.of()).setEndTimeUnixNano(Proto.START - 1),
            Proto.span(ID, "", Map.of()).setStartTimeUnixNano(0),
            Proto.span(ID, "", Map.of()).setStartTimeUnixNano(-5),
            Proto.span(ID, "", Map.of("session.id", "a\u0000b")));

    var received = requests.traces(request, Format.PROTOBUF);

    assertThat(received.spans()).hasSize(1);
    assertThat(received.rejected()).isEqualTo(6);
    assertThat(received.reasons())
        .hasSize(5)
        .allMatch(reason -> !reason.contains("\n") && reason.contains("expected"))
        .first()
        .isEqualTo(
            "span 0000000000000000: span id: \"0000000000000000\""
                + " (expected: 16 hexadecimal digits, not all 0)");
  }

  @Test
  void aBadIdIsToldAsItWasSent() throws MalformedRequest {
    var received =
        json(
            """
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"xx","spanId":"00f067aa0ba902b7","name":"a",
              "startTimeUnixNano":"1764000000000000000","endTimeUnixNano":"1764000002000000000"}]}]}]}
            """);
    assertThat(received.reasons()).singleElement().asString().contains("\"xx\"");
  }

  @Test
  void jsonSaysTheSameAsProtobuf() throws MalformedRequest {
    var said =
        json(
            """
            {"unknown":{"a":[1]},"resourceSpans":[{"scopeSpans":[{"scope":{"name":"x"},"spans":[{
              "traceId":"0AF7651916CD43DD8448EB211C80319C","spanId":"00f067aa0ba902b7","name":"chat m",
              "kind":"SPAN_KIND_CLIENT","startTimeUnixNano":"1764000000000000000",
              "endTimeUnixNano":1764000002000000000,"status":{"code":"STATUS_CODE_ERROR","message":"no"},
              "flags":257,"links":[],"attributes":[
                {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
                {"key":"gen_ai.usage.input_tokens","value":{"intValue":"12"}},
                {"key":"gen_ai.usage.output_tokens","value":{"intValue":3}},
                {"key":"gen_ai.request.temperature","value":{"doubleValue":0.5}},
                {"key":"gen_ai.request.stop_sequences","value":{"arrayValue":{"values":[{"stringValue":"a"}]}}},
                {"key":"nothing","value":{}},
                {"key":"map","value":{"kvlistValue":{"values":[{"key":"k","value":{"boolValue":true}}]}}}]
            }]}],"resource":{"attributes":[{"key":"hardknocks.project","value":{"stringValue":"video"}}]}}]}
            """);
    var underscored =
        json(
            """
            {"resource_spans":[{"resource":{"attributes":[{"key":"hardknocks.project","value":{"string_value":"video"}}]},
             "scope_spans":[{"scope":{"name":"x"},"spans":[{
              "trace_id":"CvdlGRbNQ92ESOshHIAxnA==","span_id":"APBnqgupArc=","name":"chat m","kind":3,
              "start_time_unix_nano":1764000000000000000,"end_time_unix_nano":"1764000002000000000",
              "status":{"code":2,"message":"no"},"attributes":[
                {"key":"gen_ai.operation.name","value":{"string_value":"chat"}},
                {"key":"gen_ai.usage.input_tokens","value":{"int_value":12}},
                {"key":"gen_ai.usage.output_tokens","value":{"int_value":"3"}},
                {"key":"gen_ai.request.temperature","value":{"double_value":0.5}},
                {"key":"gen_ai.request.stop_sequences","value":{"array_value":{"values":[{"string_value":"a"}]}}},
                {"key":"map","value":{"kvlist_value":{"values":[{"key":"k","value":{"bool_value":true}}]}}}]
            }]}]}]}
            """);

    assertThat(said.rejected()).isZero();
    assertThat(underscored).isEqualTo(said);
    var step = requireNonNull(said.spans().getFirst().step());
    assertThat(step.place().stage().project()).isEqualTo(new Project("video"));
    assertThat(step.ending().error()).isEqualTo("no");
    assertThat(((Detail.ModelCall) step.detail()).tokens().input()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{} {}",
        "{\"resourceSpans\":{}}",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":\"x\"}]}]}]}"
      })
  void whatIsNoRequestIsRefused(String json) {
    assertThatExceptionOfType(MalformedRequest.class)
        .isThrownBy(() -> json(json))
        .withMessageNotContaining("\n");
  }

  @Test
  void depthIsBounded() {
    assertThatExceptionOfType(MalformedRequest.class)
        .isThrownBy(() -> json("{\"x\":" + "[".repeat(100_000)));
    var deep = Proto.value("x");
    for (int i = 0; i < 60; i++)
      deep =
          io.opentelemetry.proto.common.v1.AnyValue.newBuilder()
              .setArrayValue(
                  io.opentelemetry.proto.common.v1.ArrayValue.newBuilder().addValues(deep))
              .build();
    var span = Proto.span(ID, "", Map.of());
    span.addAttributes(
        io.opentelemetry.proto.common.v1.KeyValue.newBuilder().setKey("deep").setValue(deep));
    var request = Proto.request("x", span);
    assertThatExceptionOfType(MalformedRequest.class)
        .isThrownBy(() -> requests.traces(request, Format.PROTOBUF));
  }

  @Test
  void aRequestThatIsCutAnywhereIsRefusedOrShorter() {
    var request = Proto.request("scope", Proto.span(ID, "", Map.of("a", "b", "n", 7)));
    for (int length = 0; length < request.length; length++) {
      var cut = Arrays.copyOf(request, length);
      try {
        assertThat(requests.traces(cut, Format.PROTOBUF).spans()).isEmpty();
      } catch (MalformedRequest e) {
        assertThat(e).hasMessageStartingWith("not protobuf: ");
      }
    }
  }

  private Received logs(LogRecord.Builder... records) throws MalformedRequest {
    var scope = ScopeLogs.newBuilder();
    for (var one : records) scope.addLogRecords(one);
    return requests.logs(
        ExportLogsServiceRequest.newBuilder()
            .addResourceLogs(ResourceLogs.newBuilder().addScopeLogs(scope))
            .build()
            .toByteArray(),
        Format.PROTOBUF);
  }

  private static LogRecord.Builder log() {
    return LogRecord.newBuilder()
        .setTimeUnixNano(Proto.START)
        .setTraceId(Proto.bytes(Proto.TRACE))
        .setSpanId(Proto.bytes(ID));
  }

  @Test
  void messagesOfLogRecordsAreThoseOfTheirSpan() throws MalformedRequest {
    var received =
        logs(
            log().setEventName("gen_ai.user.message").setBody(Proto.value(Map.of("content", "Hi"))),
            log()
                .setEventName("gen_ai.choice")
                .setBody(
                    Proto.value(
                        Map.of("message", Map.of("role", "assistant", "content", "Hello")))));

    assertThat(received.rejected()).isZero();
    assertThat(received.messages())
        .extracting(message -> message.answer() + " " + message.role() + " " + message.text())
        .containsExactly("false user Hi", "true assistant Hello");
  }

  @Test
  void errorsOfLogRecordsAreStepsAndTheRestIsRejected() throws MalformedRequest {
    var received =
        logs(
            log()
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_INFO)
                .addAllAttributes(
                    Proto.attributes(
                        Map.of("exception.type", "KeyError", "exception.message", "'x'"))),
            log()
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_ERROR)
                .setBody(Proto.value("it broke")),
            log()
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_INFO)
                .setBody(Proto.value("all is well")),
            LogRecord.newBuilder()
                .setTimeUnixNano(Proto.START)
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_ERROR)
                .setBody(Proto.value("no trace")));

    assertThat(received.rejected()).isEqualTo(1);
    assertThat(received.spans())
        .extracting(span -> requireNonNull(span.step()).ending().error())
        .containsExactly("KeyError: 'x'", "it broke", "no trace");
    var outside = requireNonNull(received.spans().getLast().step());
    assertThat(outside.place().stage().session()).isEqualTo("unknown 2025-11-24");
    assertThat(outside.place().attempt()).isNull();
  }
}
