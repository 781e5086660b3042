package io.hardknocks.codec;

import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * Tokens in the words of those who count them. Our own words say nothing of how cached tokens are
 * counted; the words of a provider's own answer do.
 */
public final class TokenFields {
  private TokenFields() {}

  /** Takes the token counts out of a usage. */
  public static TokenUsage take(RawFields usage) throws BadRecord {
    var said = usage.text("counting");
    if (usage.has("promptTokenCount")) return gemini(usage);
    boolean openAi = usage.has("prompt_tokens");
    var input = usage.whole(openAi ? "prompt_tokens" : "input_tokens");
    var output = usage.whole(openAi ? "completion_tokens" : "output_tokens");
    var total = usage.whole("total_tokens");
    var anthropic =
        usage.has("cache_read_input_tokens") || usage.has("cache_creation_input_tokens");
    var details = usage.object(openAi ? "prompt_tokens_details" : "input_tokens_details");
    var thinking = usage.object(openAi ? "completion_tokens_details" : "output_tokens_details");
    boolean inside = details.has("cached_tokens");
    var read =
        first(
            usage.whole("cache_read_tokens"),
            usage.whole("cache_read_input_tokens"),
            details.whole("cached_tokens"));
    var written =
        first(usage.whole("cache_write_tokens"), usage.whole("cache_creation_input_tokens"), null);
    var reasoning =
        first(usage.whole("reasoning_tokens"), thinking.whole("reasoning_tokens"), null);
    var counting =
        !said.isEmpty()
            ? Counting.ofWire(said)
            : inside
                ? Counting.CACHED_INSIDE_INPUT
                : anthropic && !openAi ? Counting.CACHED_BESIDE_INPUT : Counting.UNKNOWN;
    return new TokenUsage(input, output, read, written, reasoning, total, counting);
  }

  private static TokenUsage gemini(RawFields usage) throws BadRecord {
    return new TokenUsage(
        usage.whole("promptTokenCount"),
        usage.whole("candidatesTokenCount"),
        usage.whole("cachedContentTokenCount"),
        null,
        usage.whole("thoughtsTokenCount"),
        usage.whole("totalTokenCount"),
        Counting.CACHED_INSIDE_INPUT);
  }

  private static @Nullable Long first(
      @Nullable Long one, @Nullable Long other, @Nullable Long last) {
    return one != null ? one : other != null ? other : last;
  }

  static void write(JsonObject out, TokenUsage tokens) {
    out.putNumber("input_tokens", tokens.input())
        .putNumber("output_tokens", tokens.output())
        .putNumber("cache_read_tokens", tokens.cacheRead())
        .putNumber("cache_write_tokens", tokens.cacheWrite())
        .putNumber("reasoning_tokens", tokens.reasoning())
        .putNumber("total_tokens", tokens.total())
        .put("counting", tokens.counting().wire());
  }
}
