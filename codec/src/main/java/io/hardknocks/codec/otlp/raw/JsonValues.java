package io.hardknocks.codec.otlp.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes and their values out of OTLP's JSON. */
final class JsonValues {
  private @Nullable Object value;

  private JsonValues() {}

  static void attributes(JsonField in, Attributes out) throws MalformedRequest {
    in.each(one -> attribute(one, out::add));
  }

  private interface Target {
    void add(String name, @Nullable Object value);
  }

  private static void attribute(JsonField in, Target out) throws MalformedRequest {
    var pair =
        new Object() {
          String name = "";
          @Nullable Object value;
        };
    in.fields(
        field -> {
          switch (field.name()) {
            case "key" -> pair.name = field.text();
            case "value" -> pair.value = value(field);
            default -> field.skip();
          }
        });
    out.add(pair.name, pair.value);
  }

  static @Nullable Object value(JsonField in) throws MalformedRequest {
    var one = new JsonValues();
    in.fields(one::read);
    return one.value;
  }

  private void read(JsonField field) throws MalformedRequest {
    switch (field.name()) {
      case "stringValue", "string_value", "bytesValue", "bytes_value" -> value = field.text();
      case "boolValue", "bool_value" -> value = field.yes();
      case "intValue", "int_value" -> value = field.whole();
      case "doubleValue", "double_value" -> value = field.real();
      case "arrayValue", "array_value" -> value = list(field);
      case "kvlistValue", "kvlist_value" -> value = map(field);
      default -> field.skip();
    }
  }

  private static List<Object> list(JsonField in) throws MalformedRequest {
    var list = new ArrayList<Object>();
    in.fields(
        field -> {
          if (field.is("values", "values"))
            field.each(
                one -> {
                  var item = value(one);
                  if (item != null) list.add(item);
                });
          else field.skip();
        });
    return list;
  }

  private static Map<String, Object> map(JsonField in) throws MalformedRequest {
    var map = new LinkedHashMap<String, Object>();
    in.fields(
        field -> {
          if (field.is("values", "values"))
            field.each(
                one ->
                    attribute(
                        one,
                        (name, item) -> {
                          if (item != null) map.put(name, item);
                        }));
          else field.skip();
        });
    return map;
  }
}
