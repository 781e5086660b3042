package io.hardknocks.codec;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The value that a parser stands on, read once as what a field wants. */
public final class JsonValue {
  private static final JsonFactory WRITER = new JsonFactory();

  private final JsonParser parser;
  private final @Nullable JsonToken token;

  public JsonValue(JsonParser parser, @Nullable JsonToken token) {
    this.parser = parser;
    this.token = token;
  }

  public boolean isNull() {
    return token == JsonToken.VALUE_NULL;
  }

  public boolean isObject() {
    return token == JsonToken.START_OBJECT;
  }

  public boolean isNumber() {
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }

  public String text(String field) throws BadRecord {
    if (token == JsonToken.VALUE_STRING) return parser.getString();
    throw wrong(field, "a string");
  }

  public long whole(String field) throws BadRecord {
    if (token == JsonToken.VALUE_NUMBER_INT) return parser.getLongValue();
    throw wrong(field, "a whole number");
  }

  public double number(String field) throws BadRecord {
    if (isNumber()) return parser.getDoubleValue();
    throw wrong(field, "a number");
  }

  public <T> List<T> list(String field, ElementReader<T> reader) throws BadRecord {
    if (token != JsonToken.START_ARRAY) throw wrong(field, "an array");
    var items = new ArrayList<T>();
    for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
      items.add(reader.read(new JsonValue(parser, next)));
    }
    return items;
  }

  public void fields(String field, FieldReader reader) throws BadRecord {
    if (!isObject()) throw wrong(field, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      reader.read(name, new JsonValue(parser, parser.nextToken()));
    }
  }

  /** The value as JSON text, whatever it is. */
  public String raw() {
    var text = new StringWriter();
    try (var out = WRITER.createGenerator(ObjectWriteContext.empty(), text)) {
      out.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  /** Passes over the value. */
  public void pass() {
    parser.skipChildren();
  }

  BadRecord wrong(String field, String expected) {
    return new BadRecord(field + ": " + shortened(raw()) + " (expected: " + expected + ")");
  }

  private static String shortened(String raw) {
    return raw.length() <= 60 ? raw : raw.substring(0, 60) + "…";
  }

  public interface ElementReader<T> {
    T read(JsonValue value) throws BadRecord;
  }

  public interface FieldReader {
    void read(String name, JsonValue value) throws BadRecord;
  }
}
