package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A model call of an item as a step. */
final class CallStep {
  private static final List<String> COUNTS =
      List.of(
          "prompt_tokens",
          "completion_tokens",
          "input_tokens",
          "output_tokens",
          "total_tokens",
          "cache_read_tokens",
          "cache_write_tokens",
          "cache_read_input_tokens",
          "cache_creation_input_tokens",
          "reasoning_tokens");

  private CallStep() {}

  static Draft of(String list, Fields call, int number, ItemIds ids) {
    for (var derived : call.tags("derived")) call.any(derived);
    var content = call.rest().toString();
    var model = call.name(200, "model_used", "model", "model_name");
    boolean claude = list.startsWith("claude") || (model != null && model.startsWith("claude"));
    var told = call.text("provider");
    var draft =
        Draft.step()
            .put("type", "llm_call")
            .put("provider", told != null ? told : claude ? "anthropic" : null)
            .put("model", model)
            .put("name", call.name(500, "name", "purpose", "operation"))
            .put("started_at", call.time("timestamp", "started_at", "time"))
            .put(
                "duration_ms",
                call.duration(
                    "response_time_seconds",
                    "response_time",
                    "duration_seconds",
                    "duration_ms",
                    "latency_ms",
                    "latency"))
            .put("prompt", call.text("prompt"))
            .put("response", call.text("response"));
    draft.set("usage", usage(call));
    StepEnding.take(draft, call);
    draft.put("id", ids.step(call, "call", content + number));
    return draft;
  }

  private static ObjectNode usage(Fields call) {
    var usage = Draft.attempt();
    for (var name : COUNTS) usage.put(name, call.count(name));
    usage.put("counting", call.text("counting"));
    return usage.node();
  }
}
