package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of models, and what they cost. */
final class ModelUsage {
  private static final String COST = "estimated_cost_usd";

  private static final Set<String> CALL =
      Set.of(
          "step_id",
          "attempt_id",
          "timestamp",
          "model_used",
          "prompt_tokens",
          "completion_tokens",
          "total_tokens",
          "response_time_seconds",
          "derived",
          "success",
          "provider",
          "name",
          "prompt",
          "response",
          "error",
          "cache_read_tokens",
          "cache_write_tokens",
          "reasoning_tokens",
          "counting");

  private ModelUsage() {}

  static void write(JsonObject out, Step step) {
    if (!(step.detail() instanceof Detail.ModelCall call)) return;
    var tokens = call.tokens();
    var attempt = step.place().attempt();
    if (!step.attributes().containsKey("call_id")) out.put("call_id", step.id().value());
    out.put("step_id", step.id().value())
        .put("attempt_id", attempt == null ? null : attempt.value())
        .put("timestamp", step.timing().startedAt())
        .put("model_used", call.model())
        .putNumber("prompt_tokens", tokens.input())
        .putNumber("completion_tokens", tokens.output())
        .putNumber("total_tokens", total(tokens.total(), tokens.input(), tokens.output()));
    if (!step.attributes().containsKey(COST))
      out.putDecimal(COST, call.cost() instanceof Cost.Priced priced ? priced.amount() : null);
    out.put("response_time_seconds", Performance.seconds(step.timing().duration()), 6);
    if (tokens.total() == null) out.strings("derived", List.of("total_tokens", COST));
    else if (!step.attributes().containsKey(COST)) out.strings("derived", List.of(COST));
    Texts.success(out, step);
    Texts.put(out, "provider", call.provider());
    Texts.put(out, "name", step.name());
    Texts.put(out, "prompt", call.prompt());
    Texts.put(out, "response", call.response());
    Texts.put(out, "error", step.ending().error());
    if (tokens.cacheRead() != null) out.putNumber("cache_read_tokens", tokens.cacheRead());
    if (tokens.cacheWrite() != null) out.putNumber("cache_write_tokens", tokens.cacheWrite());
    if (tokens.reasoning() != null) out.putNumber("reasoning_tokens", tokens.reasoning());
    if (tokens.counting() != Counting.UNKNOWN) out.put("counting", tokens.counting().wire());
    Extra.write(out, step.attributes(), "", CALL);
  }

  private static @Nullable Long total(
      @Nullable Long total, @Nullable Long input, @Nullable Long output) {
    if (total != null) return total;
    return input == null || output == null ? null : Long.valueOf(input + output);
  }
}
