package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Endings;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.model.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
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
      case "llm_interaction" -> call(fields, draft);
      case "template_render" -> render(fields, draft);
      case "validation_error", "validation" -> check(event.kind(), fields, draft);
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

  private static void ending(Fields fields, Draft draft) {
    var status = fields.look("status");
    var told = status == null ? null : Endings.of(status.asString(""));
    var success = fields.yes("success", "succeeded", "passed");
    if (told != null) fields.any("status");
    if (success == null && told != null) success = told == Outcome.SUCCEEDED;
    if (success != null) draft.put("status", success ? "succeeded" : "failed");
  }

  private static void error(Fields fields, Draft draft) {
    var error = ErrorText.take(fields);
    if (!error.isEmpty()) draft.put("error", error);
  }

  private static void call(Fields fields, Draft draft) {
    draft
        .put("type", "llm_call")
        .put("name", fields.name(500, "name", "operation", "purpose"))
        .put("provider", fields.text("provider"))
        .put("model", fields.text("model", "model_name", "model_used"))
        .put("prompt", prompt(fields))
        .put("response", fields.text("response", "response_text", "completion", "output"))
        .put("first_token_ms", fields.duration("first_token_ms", "time_to_first_token_ms"))
        .put("retries", fields.count("retries", "retry_count"));
    if (fields.look("parameters") instanceof ObjectNode)
      draft.set("parameters", fields.any("parameters"));
    draft.set("usage", usage(fields));
    ending(fields, draft);
    error(fields, draft);
    if (!draft.has("status") && !draft.has("error")) draft.put("status", "succeeded");
  }

  /** The prompt, behind the words of the system where those are apart. */
  private static @Nullable String prompt(Fields fields) {
    var prompt = fields.text("prompt", "prompt_text", "user_prompt", "input");
    if (prompt == null && fields.look("messages") instanceof ArrayNode messages) {
      fields.any("messages");
      prompt = messages(messages);
    }
    var system = fields.text("system_prompt", "system");
    return system == null
        ? prompt
        : "system: " + system + (prompt == null ? "" : "\n\nuser: " + prompt);
  }

  private static String messages(ArrayNode messages) {
    var text = new java.util.StringJoiner("\n\n");
    for (var message : messages) {
      var content = message.path("content");
      var said = content.isString() ? content.stringValue() : content.toString();
      text.add(message.path("role").asString("user") + ": " + said);
    }
    return text.toString();
  }

  private static ObjectNode usage(Fields fields) {
    var usage = Draft.attempt();
    usage.put("input_tokens", fields.count("tokens_in", "input_tokens", "prompt_tokens"));
    usage.put("output_tokens", fields.count("tokens_out", "output_tokens", "completion_tokens"));
    usage.put("total_tokens", fields.count("total_tokens", "tokens_total"));
    for (var name : List.of("cache_read_tokens", "cache_write_tokens", "reasoning_tokens"))
      usage.put(name, fields.count(name));
    usage.put("counting", fields.text("counting"));
    boolean silent = usage.node().isEmpty();
    return silent && fields.any("usage") instanceof ObjectNode own ? own : usage.node();
  }

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
    ending(fields, draft);
    error(fields, draft);
    if (!draft.has("status") && !draft.has("error")) draft.put("status", "succeeded");
  }

  private static void check(String kind, Fields fields, Draft draft) {
    boolean failed = kind.equals("validation_error");
    var type = fields.look("error_type");
    var line = fields.count("line_number", "line", "lineno");
    var context = fields.text("code_context", "context", "code_snippet");
    var of = fields.name(200, "validation_type", "validator", "check", "of");
    var trace = fields.text("traceback", "stack_trace", "stacktrace");
    var listed = findings(fields);
    var message = ErrorText.take(fields);
    if (type != null) draft.set("error_type", type);
    var kindOf = of == null ? kindOf(type) : of;
    var named = fields.name(500, "name");
    draft.put("type", "validation").put("of", kindOf).put("name", named == null ? kindOf : named);
    if (!listed.isEmpty()) draft.set("errors", listed);
    else if (!message.isEmpty() || failed) draft.set("errors", one(message, line, context));
    draft.put("error", trace);
    draft.strings("fixes_applied", fields.tags("fixes_applied", "fixes", "auto_fixes"));
    draft.put("recovery", recovery(fields));
    ending(fields, draft);
    if (!draft.has("status")) draft.put("status", failed ? "failed" : "succeeded");
  }

  private static @Nullable String kindOf(@Nullable JsonNode type) {
    var word = type == null ? "" : type.asString("");
    if (word.contains("Syntax") || word.equals("syntax")) return "syntax";
    return word.contains("Import") || word.contains("ModuleNotFound") ? "import" : null;
  }

  private static @Nullable String recovery(Fields fields) {
    var told = fields.name(20, "recovery");
    var tried = fields.yes("auto_recovery_attempted", "recovery_attempted", "auto_fix_attempted");
    var worked = fields.yes("auto_recovery_success", "recovered", "auto_fixed");
    if (told != null) return told;
    if (worked != null) return worked ? "worked" : tried == null || tried ? "failed" : "not_tried";
    return tried == null ? null : tried ? "tried" : "not_tried";
  }

  private static ArrayNode findings(Fields fields) {
    var list = JsonNodeFactory.instance.arrayNode();
    if (!(fields.look("errors") instanceof ArrayNode errors)) return list;
    fields.any("errors");
    for (var error : errors) {
      if (!(error instanceof ObjectNode object)) {
        list.add(error.asString(error.toString()));
        continue;
      }
      var own = Fields.of(object);
      var line = own.count("line", "line_number", "lineno");
      var context = own.text("context", "code_context");
      var whole = own.text("message", "msg");
      list.add(finding(whole == null ? ErrorText.take(own) : whole, line, context));
    }
    return list;
  }

  private static ArrayNode one(String message, @Nullable Long line, @Nullable String context) {
    return JsonNodeFactory.instance.arrayNode().add(finding(message, line, context));
  }

  private static ObjectNode finding(String message, @Nullable Long line, @Nullable String context) {
    return Draft.attempt().put("message", message).put("line", line).put("context", context).node();
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
    ending(fields, draft);
    error(fields, draft);
    if (!draft.has("status") && !draft.has("error")) draft.put("status", "succeeded");
  }

  /** Steps of ours that the layout has no event for, and events that we have no step for. */
  private static void other(String kind, Fields fields, Draft draft) {
    draft.put("type", kind).put("name", fields.name(500, "name"));
    for (var name :
        List.of("specification", "code", "parses", "problems", "tool", "arguments", "result"))
      if (kind.equals("code_generation") || kind.equals("tool_call"))
        draft.set(name, fields.any(name));
    ending(fields, draft);
    error(fields, draft);
  }
}
