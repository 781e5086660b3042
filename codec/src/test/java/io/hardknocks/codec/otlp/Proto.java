package io.hardknocks.codec.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Requests of OpenTelemetry's own classes. */
final class Proto {
  static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  static final long START = 1_764_000_000_000_000_000L;

  private Proto() {}

  static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }

  static Span.Builder span(String id, String parent, Map<String, Object> attributes) {
    return Span.newBuilder()
        .setTraceId(bytes(TRACE))
        .setSpanId(bytes(id))
        .setParentSpanId(bytes(parent))
        .setName("span " + id)
        .setStartTimeUnixNano(START)
        .setEndTimeUnixNano(START + 2_000_000_000L)
        .addAllAttributes(attributes(attributes));
  }

  static Span.Event event(String name, Map<String, Object> attributes) {
    return Span.Event.newBuilder()
        .setName(name)
        .setTimeUnixNano(START + 1)
        .addAllAttributes(attributes(attributes))
        .build();
  }

  static List<KeyValue> attributes(Map<String, Object> attributes) {
    var all = new ArrayList<KeyValue>();
    attributes.forEach(
        (name, value) ->
            all.add(KeyValue.newBuilder().setKey(name).setValue(value(value)).build()));
    return all;
  }

  static AnyValue value(Object value) {
    var out = AnyValue.newBuilder();
    return switch (value) {
      case String text -> out.setStringValue(text).build();
      case Integer number -> out.setIntValue(number).build();
      case Long number -> out.setIntValue(number).build();
      case Double number -> out.setDoubleValue(number).build();
      case Boolean yes -> out.setBoolValue(yes).build();
      case List<?> list -> {
        var array = ArrayValue.newBuilder();
        list.forEach(item -> array.addValues(value(item)));
        yield out.setArrayValue(array).build();
      }
      case Map<?, ?> map -> {
        var pairs = KeyValueList.newBuilder();
        map.forEach(
            (name, item) ->
                pairs.addValues(
                    KeyValue.newBuilder().setKey(name.toString()).setValue(value(item))));
        yield out.setKvlistValue(pairs).build();
      }
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  static byte[] request(String scope, Span.Builder... spans) {
    var all = ScopeSpans.newBuilder().setScope(InstrumentationScope.newBuilder().setName(scope));
    for (var span : spans) all.addSpans(span);
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(all))
        .build()
        .toByteArray();
  }
}
