package io.hardknocks.codec;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The wanted fields of one flat JSON object; others are passed over. */
public final class JsonFields {
  private static final int LONGEST_SHOWN = 60;

  private static final JsonFactory JSON = BoundedJson.of(200_000_000).build();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> raws = new HashMap<>();

  private JsonFields() {}

  /**
   * @throws BadRecord when {@code line} is not one JSON object
   */
  public static JsonFields read(String line, Collection<String> wanted) throws BadRecord {
    var fields = new JsonFields();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT)
        throw new BadRecord("not a JSON object (expected: {...})");
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (!wanted.contains(name)) parser.skipChildren();
        else if (token == JsonToken.VALUE_STRING) fields.texts.put(name, parser.getString());
        else if (token != JsonToken.VALUE_NULL)
          fields.raws.put(name, new JsonValue(parser, token).raw());
      }
      return fields;
    } catch (JacksonException e) {
      throw new BadRecord(NotJson.why(e) + " (expected: one JSON object)");
    }
  }

  /** A string; empty when the field is missing or null; another value as its JSON text. */
  public String text(String name) {
    return texts.getOrDefault(name, raws.getOrDefault(name, ""));
  }

  /**
   * A string; empty when the field is missing or null.
   *
   * @throws BadRecord when it is another value
   */
  public String string(String name) throws BadRecord {
    var other = raws.get(name);
    if (other == null) return texts.getOrDefault(name, "");
    var shown = other.length() <= LONGEST_SHOWN ? other : other.substring(0, LONGEST_SHOWN) + "…";
    throw new BadRecord(name + ": " + shown + " (expected: a string)");
  }

  /**
   * The strings of an array; empty when the field is missing.
   *
   * @throws BadRecord when it is no array of strings
   */
  public List<String> texts(String name) throws BadRecord {
    var raw = raws.get(name);
    if (raw == null && !texts.containsKey(name)) return List.of();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), raw(name))) {
      return new JsonValue(parser, parser.nextToken()).list(name, item -> item.text(name));
    }
  }

  /** The value as JSON text; {@code null} when the field is missing. */
  public String raw(String name) {
    var text = texts.get(name);
    return text == null ? raws.getOrDefault(name, "null") : JsonObject.quoted(text);
  }
}
