package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Events as steps, with what lies beside them. */
final class EventSteps {
  /** The name of the file that lies beside an event. */
  static final String FILE = "detail_file";

  /** Before fields that are in that file alone. */
  static final String DETAIL = "detail.";

  private EventSteps() {}

  static Draft of(Event event, Details.@Nullable Detail detail) {
    var fields = event.fields();
    var draft = Draft.step();
    if (detail != null) {
      merge(fields, detail.fields());
      draft.put(FILE, detail.file());
    }
    draft.put(
        "duration_ms",
        fields.duration("duration_ms", "latency_ms", "duration_seconds", "duration", "elapsed_ms"));
    switch (event.kind()) {
      case "llm_interaction" -> CallEvent.take(fields, draft);
      case "template_render" -> render(fields, draft);
      case "validation_error", "validation" -> CheckEvent.take(event.kind(), fields, draft);
      case "file_write" -> write(fields, draft);
      default -> other(event.kind(), fields, draft);
    }
    if (!draft.has("component")) draft.put("component", fields.text("component"));
    draft.rest(fields);
    if (detail != null) draft.rest(DETAIL, detail.fields());
    return draft;
  }

  /** The file says at length what the event cuts short. */
  private static void merge(Fields event, Fields detail) {
    for (var name :
        List.of(
            "event",
            "event_type",
            "session_id",
            "component",
            "timestamp",
            "event_id",
            "attempt_id")) detail.any(name);
    for (var field : List.copyOf(detail.rest().properties())) {
      var short_ = event.rest().get(field.getKey());
      boolean longer =
          short_ == null || short_.toString().length() < field.getValue().toString().length();
      boolean known = KNOWN.contains(field.getKey());
      if (known && longer) event.put(field.getKey(), field.getValue());
      if (known || field.getValue().equals(short_)) detail.any(field.getKey());
    }
  }

  private static final List<String> KNOWN =
      List.of(
          "prompt",
          "response",
          "model",
          "provider",
          "system_prompt",
          "messages",
          "parameters",
          "tokens_in",
          "tokens_out",
          "duration_ms",
          "error_type",
          "error_message",
          "line_number",
          "code_context",
          "traceback",
          "errors",
          "fixes_applied",
          "success",
          "error",
          "validation_type",
          "template",
          "usage");

  private static void render(Fields fields, Draft draft) {
    draft
        .put("type", "template_render")
        .put("name", fields.name(500, "name"))
        .put("template", fields.text("template", "template_name", "template_path"))
        .put("output", fields.text("output", "rendered", "result"));
    if (fields.look("variables") instanceof ObjectNode)
      draft.set("variables", fields.any("variables"));
    else if (fields.look("context") instanceof ObjectNode)
      draft.set("variables", fields.any("context"));
    EventEnding.orSuccess(fields, draft);
  }

  private static void write(Fields fields, Draft draft) {
    draft
        .put("type", "file_write")
        .put("name", fields.name(500, "name"))
        .put("path", fields.text("path", "file_path", "filepath", "file", "filename"))
        .put("size", fields.count("size", "size_bytes", "bytes_written", "bytes", "file_size"))
        .put("sha256", fields.text("sha256", "hash", "checksum"))
        .put("permissions", fields.text("permissions", "mode"))
        .put("verified", fields.yes("verified", "verified_after"));
    EventEnding.orSuccess(fields, draft);
  }

  /** Steps of ours that the layout has no event for, and events that we have no step for. */
  private static void other(String kind, Fields fields, Draft draft) {
    draft.put("type", kind).put("name", fields.name(500, "name"));
    for (var name :
        List.of("specification", "code", "parses", "problems", "tool", "arguments", "result"))
      if (kind.equals("code_generation") || kind.equals("tool_call"))
        draft.set(name, fields.any(name));
    EventEnding.told(fields, draft);
  }
}
