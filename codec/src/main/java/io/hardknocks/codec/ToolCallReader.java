package io.hardknocks.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the call of a tool: {@code {"tool_name","tool_input":{…},"session_id","cwd"}}. Fields that
 * we do not need are passed over, whatever they hold.
 */
public final class ToolCallReader {
  private static final JsonFactory JSON = BoundedJson.of(50_000_000).build();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> input = new HashMap<>();
  private final List<ToolCall.Replacement> edits = new ArrayList<>();

  private ToolCallReader() {}

  /**
   * @throws BadRecord when {@code text} is not one JSON object
   */
  public static ToolCall read(String text) throws BadRecord {
    var reader = new ToolCallReader();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT)
        throw new BadRecord("not a JSON object (expected: {\"tool_name\",\"tool_input\"})");
      reader.top(parser);
      return reader.call();
    } catch (JacksonException e) {
      throw new BadRecord(NotJson.why(e) + " (expected: {\"tool_name\",\"tool_input\"})");
    }
  }

  private void top(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      boolean given = name.equals("tool_input") || name.equals("input") || name.equals("arguments");
      if (given && token == JsonToken.START_OBJECT) input(parser);
      else if (token == JsonToken.VALUE_STRING) texts.put(name, parser.getString());
      else parser.skipChildren();
    }
  }

  private void input(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING) input.put(name, parser.getString());
      else if (token == JsonToken.START_ARRAY) array(parser, name);
      else parser.skipChildren();
    }
  }

  /** {@code "command":["bash","-lc","…"]}, {@code "edits":[{"old_string","new_string"}]}. */
  private void array(JsonParser parser, String name) {
    var words = new ArrayList<String>();
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING) words.add(parser.getString());
      else if (token == JsonToken.START_OBJECT && name.equals("edits")) edit(parser);
      else parser.skipChildren();
    }
    if (!words.isEmpty()) input.put(name, joined(words));
  }

  private void edit(JsonParser parser) {
    var fields = new HashMap<String, String>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) fields.put(name, parser.getString());
      else parser.skipChildren();
    }
    edits.add(
        new ToolCall.Replacement(
            fields.getOrDefault("old_string", fields.getOrDefault("old_str", "")),
            fields.getOrDefault("new_string", fields.getOrDefault("new_str", ""))));
  }

  /** As a shell would read it. */
  private static String joined(List<String> words) {
    var line = new StringBuilder();
    for (var word : words) {
      if (!line.isEmpty()) line.append(' ');
      line.append('\'').append(word.replace("'", "'\\''")).append('\'');
    }
    return line.toString();
  }

  private ToolCall call() {
    return new ToolCall(
        texts.getOrDefault("hook_event_name", ""),
        texts.getOrDefault("tool_name", texts.getOrDefault("tool", "")),
        texts.getOrDefault("session_id", ""),
        texts.getOrDefault("cwd", ""),
        input,
        edits);
  }
}
