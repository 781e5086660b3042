package io.hardknocks.server.mcp.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schema of a tool's arguments, while it is written. */
final class Schema {
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required;

  private Schema(List<String> required) {
    this.required = required;
  }

  /**
   * @param required names of arguments that must be there
   */
  static Schema requiring(String... required) {
    return new Schema(List.of(required));
  }

  Schema text(String name, String description) {
    return property(name, "string", description);
  }

  Schema number(String name, String description) {
    return property(name, "integer", description);
  }

  Schema flag(String name, String description) {
    return property(name, "boolean", description);
  }

  Schema texts(String name, String description) {
    properties.put(
        name,
        Map.of("type", "array", "items", Map.of("type", "string"), "description", description));
    return this;
  }

  Schema oneOf(String name, List<String> words, String description) {
    properties.put(name, Map.of("type", "string", "enum", words, "description", description));
    return this;
  }

  private Schema property(String name, String type, String description) {
    properties.put(name, Map.of("type", type, "description", description));
    return this;
  }

  /** With what every tool takes. */
  Map<String, Object> json() {
    text("project", "only this project (default: the token's, else all, else 'default')");
    number(
        "max_tokens",
        "most tokens of the answer, "
            + Asked.LEAST
            + " to "
            + Asked.MOST
            + " (default: "
            + Asked.BUDGET
            + ")");
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }
}
