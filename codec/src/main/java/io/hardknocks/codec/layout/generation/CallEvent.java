package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The event of a model call as a step. */
final class CallEvent {
  private CallEvent() {}

  static void take(Fields fields, Draft draft) {
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
    EventEnding.orSuccess(fields, draft);
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
    var text = new StringJoiner("\n\n");
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
}
