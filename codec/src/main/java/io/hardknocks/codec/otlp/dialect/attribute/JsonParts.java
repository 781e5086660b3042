package io.hardknocks.codec.otlp.dialect.attribute;

import io.hardknocks.codec.BoundedJson;
import io.hardknocks.model.step.Finding;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Values of attributes that are JSON as text. */
public final class JsonParts {
  private static final JsonFactory JSON = BoundedJson.of(50_000_000, 200).build();

  private JsonParts() {}

  /** The fields of an object, each as JSON text; none when it is no object. */
  public static SortedMap<String, String> fields(String json) {
    var fields = new TreeMap<String, String>();
    try (var in = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (in.nextToken() != JsonToken.START_OBJECT) return Collections.emptySortedMap();
      while (in.nextToken() != JsonToken.END_OBJECT) {
        var name = in.currentName();
        in.nextToken();
        fields.put(name, raw(in));
      }
      return fields;
    } catch (JacksonException notJson) {
      return Collections.emptySortedMap();
    }
  }

  /** The findings of an array of them; none when it is none. */
  public static List<Finding> findings(String json) {
    var findings = new ArrayList<Finding>();
    try (var in = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (in.nextToken() != JsonToken.START_ARRAY) return List.of();
      while (in.nextToken() != JsonToken.END_ARRAY) findings.add(finding(in));
      return findings;
    } catch (JacksonException notJson) {
      return List.of(new Finding(json, 0, ""));
    }
  }

  private static Finding finding(JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) return new Finding(raw(in), 0, "");
    var message = "";
    var context = "";
    int line = 0;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      var token = in.nextToken();
      switch (name) {
        case "message" -> message = text(in);
        case "context" -> context = text(in);
        case "line" -> {
          if (token == JsonToken.VALUE_NUMBER_INT) line = Math.max(0, in.getIntValue());
        }
        default -> in.skipChildren();
      }
    }
    return new Finding(message, line, context);
  }

  private static String text(JsonParser in) {
    return in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : raw(in);
  }

  private static String raw(JsonParser in) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.copyCurrentStructure(in);
    }
    return text.toString();
  }
}
