package io.hardknocks.codec.otlp.raw;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes and their values out of protobuf. */
final class ProtobufValues {
  private static final int DEEPEST = 50;

  private ProtobufValues() {}

  static void attribute(ProtobufReader in, Attributes out) throws MalformedRequest {
    var name = "";
    @Nullable Object value = null;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case KeyValue.KEY_FIELD_NUMBER -> name = in.text();
        case KeyValue.VALUE_FIELD_NUMBER -> value = value(in.message(), 0);
        default -> in.skip();
      }
    }
    out.add(name, value);
  }

  static @Nullable Object value(ProtobufReader in) throws MalformedRequest {
    return value(in, 0);
  }

  private static @Nullable Object value(ProtobufReader in, int depth) throws MalformedRequest {
    if (depth > DEEPEST)
      throw new MalformedRequest("a value nested deeper than " + DEEPEST + " levels");
    @Nullable Object value = null;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case AnyValue.STRING_VALUE_FIELD_NUMBER -> value = in.text();
        case AnyValue.BOOL_VALUE_FIELD_NUMBER -> value = in.varint() != 0;
        case AnyValue.INT_VALUE_FIELD_NUMBER -> value = in.varint();
        case AnyValue.DOUBLE_VALUE_FIELD_NUMBER -> value = in.real();
        case AnyValue.ARRAY_VALUE_FIELD_NUMBER -> value = list(in.message(), depth);
        case AnyValue.KVLIST_VALUE_FIELD_NUMBER -> value = map(in.message(), depth);
        case AnyValue.BYTES_VALUE_FIELD_NUMBER ->
            value = Base64.getEncoder().encodeToString(in.bytes());
        default -> in.skip();
      }
    }
    return value;
  }

  private static List<Object> list(ProtobufReader in, int depth) throws MalformedRequest {
    var list = new ArrayList<Object>();
    for (int field = in.field(); field != 0; field = in.field()) {
      if (field != ArrayValue.VALUES_FIELD_NUMBER) {
        in.skip();
        continue;
      }
      var value = value(in.message(), depth + 1);
      if (value != null) list.add(value);
    }
    return list;
  }

  private static Map<String, Object> map(ProtobufReader in, int depth) throws MalformedRequest {
    var map = new LinkedHashMap<String, Object>();
    for (int field = in.field(); field != 0; field = in.field()) {
      if (field == KeyValueList.VALUES_FIELD_NUMBER) entry(in.message(), depth, map);
      else in.skip();
    }
    return map;
  }

  private static void entry(ProtobufReader in, int depth, Map<String, Object> map)
      throws MalformedRequest {
    var name = "";
    @Nullable Object value = null;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case KeyValue.KEY_FIELD_NUMBER -> name = in.text();
        case KeyValue.VALUE_FIELD_NUMBER -> value = value(in.message(), depth + 1);
        default -> in.skip();
      }
    }
    if (value != null) map.put(name, value);
  }
}
