package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event, by its kind.
 *
 * @param kind the layout's own word where there is one for it
 */
record Event(String kind, Fields fields) {
  /** {@code null} when it does not say what it is. */
  static @Nullable Event of(ObjectNode item) {
    flatten(item);
    var fields = Fields.of(item);
    var kind = fields.name(200, "event", "event_type", "type", "kind");
    return kind == null ? null : new Event(word(kind), fields);
  }

  /** Some writers put what an event says into an object inside it. */
  private static void flatten(ObjectNode item) {
    for (var name : new String[] {"data", "payload", "details", "fields"}) {
      if (!(item.get(name) instanceof ObjectNode inner)) continue;
      item.remove(name);
      for (var field : inner.properties())
        if (!item.has(field.getKey())) item.set(field.getKey(), field.getValue());
    }
  }

  private static String word(String kind) {
    var plain = kind.strip().toLowerCase(Locale.ROOT).replaceAll("[ .-]+", "_");
    return switch (plain) {
      case "llm_call", "llm_request", "llm_response", "model_call" -> "llm_interaction";
      case "template", "template_rendered", "render" -> "template_render";
      case "validation_failed", "validation_failure" -> "validation_error";
      case "validation_success", "validation_passed", "validation_ok" -> "validation";
      case "file_written", "write_file" -> "file_write";
      case "stage_started", "stage_begin" -> "stage_start";
      case "stage_ended", "stage_finished", "stage_complete", "stage_completed" -> "stage_end";
      case "exception" -> "error";
      default -> plain;
    };
  }

  /** What was generated; empty when the event does not say. The field stays. */
  static String component(Fields fields) {
    for (var name : List.of("component", "component_name", "component_id")) {
      var value = fields.look(name);
      if (value != null && !value.isContainer() && !value.asString("").isBlank())
        return value.asString("").strip();
    }
    return "";
  }
}
