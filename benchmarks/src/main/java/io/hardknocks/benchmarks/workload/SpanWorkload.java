package io.hardknocks.benchmarks.workload;

import com.google.protobuf.ByteString;
import io.hardknocks.conventions.GenAi;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

/** Spans of model calls in the GenAI conventions, about 450 bytes each. */
public final class SpanWorkload {
  private static final long START = 1_764_000_000_000_000_000L;
  private static final String[] MODELS = {
    "claude-sonnet-4-5", "gpt-4o", "gemini-2.5-pro", "claude-haiku-4-5"
  };
  private static final String[] PROVIDERS = {"anthropic", "openai", "gcp.gemini", "anthropic"};

  private SpanWorkload() {}

  public static ExportTraceServiceRequest request(int spans, Random random) {
    var scope =
        ScopeSpans.newBuilder()
            .setScope(
                InstrumentationScope.newBuilder()
                    .setName("opentelemetry.instrumentation.genai")
                    .setVersion("1.0"));
    for (int i = 0; i < spans; i++) scope.addSpans(span(random));
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(text("service.name", "agent")))
                .addScopeSpans(scope))
        .build();
  }

  private static Span span(Random random) {
    int model = random.nextInt(MODELS.length);
    long start = START + random.nextLong(3_600_000_000_000L);
    return Span.newBuilder()
        .setTraceId(bytes(random, 16))
        .setSpanId(bytes(random, 8))
        .setParentSpanId(bytes(random, 8))
        .setName("chat " + MODELS[model])
        .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(start)
        .setEndTimeUnixNano(start + random.nextLong(20_000_000_000L))
        .addAttributes(text(GenAi.OPERATION_NAME.key(), GenAi.CHAT))
        .addAttributes(text(GenAi.PROVIDER_NAME.key(), PROVIDERS[model]))
        .addAttributes(text(GenAi.REQUEST_MODEL.key(), MODELS[model]))
        .addAttributes(text(GenAi.RESPONSE_MODEL.key(), MODELS[model]))
        .addAttributes(text(GenAi.RESPONSE_ID.key(), "msg_" + Long.toHexString(random.nextLong())))
        .addAttributes(number(GenAi.REQUEST_MAX_TOKENS.key(), 4096))
        .addAttributes(number(GenAi.USAGE_INPUT_TOKENS.key(), random.nextInt(20_000)))
        .addAttributes(number(GenAi.USAGE_OUTPUT_TOKENS.key(), random.nextInt(2_000)))
        .addAttributes(text("server.address", "api.example.com"))
        .build();
  }

  private static ByteString bytes(Random random, int size) {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }

  private static KeyValue text(String name, String value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static KeyValue number(String name, long value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setIntValue(value))
        .build();
  }

  /** The same in OTLP's JSON. */
  public static byte[] json(ExportTraceServiceRequest request) {
    var out = new StringBuilder("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[");
    var separator = "";
    for (var span : request.getResourceSpans(0).getScopeSpans(0).getSpansList()) {
      out.append(separator);
      span(out, span);
      separator = ",";
    }
    return out.append("]}]}]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void span(StringBuilder out, Span span) {
    out.append(
        String.format(
            Locale.ROOT,
            "{\"traceId\":\"%s\",\"spanId\":\"%s\",\"parentSpanId\":\"%s\",\"name\":\"%s\",\"kind\":3,"
                + "\"startTimeUnixNano\":\"%d\",\"endTimeUnixNano\":\"%d\",\"attributes\":[",
            hex(span.getTraceId()),
            hex(span.getSpanId()),
            hex(span.getParentSpanId()),
            span.getName(),
            span.getStartTimeUnixNano(),
            span.getEndTimeUnixNano()));
    var separator = "";
    for (var attribute : span.getAttributesList()) {
      var value = attribute.getValue();
      out.append(separator)
          .append("{\"key\":\"")
          .append(attribute.getKey())
          .append("\",\"value\":");
      if (value.hasIntValue()) out.append("{\"intValue\":\"").append(value.getIntValue());
      else out.append("{\"stringValue\":\"").append(value.getStringValue());
      out.append("\"}}");
      separator = ",";
    }
    out.append("]}");
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
