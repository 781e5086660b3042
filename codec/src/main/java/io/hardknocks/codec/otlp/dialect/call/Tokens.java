package io.hardknocks.codec.otlp.dialect.call;

import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.JsonParts;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.codec.otlp.dialect.attribute.Numbers;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.conventions.CachedTokens;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.TokenUsage;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a model call, and how they count. The conventions want cached tokens inside the
 * input; who wrote the names says whether that holds. The figures have the last word, when the call
 * is priced.
 */
final class Tokens {
  private Tokens() {}

  static TokenUsage of(Fields fields, String scope, String provider) {
    if (fields.has(Attribute.LLM_CACHED_TOKENS)) return ours(fields);
    if (fields.has(Meaning.USAGE) && !fields.has(Meaning.INPUT_TOKENS)) {
      var usage = langfuse(JsonParts.fields(fields.peek(Meaning.USAGE)));
      if (usage != null) {
        fields.take(Meaning.USAGE);
        return usage;
      }
    }
    var counting = counting(fields, scope, provider);
    return new TokenUsage(
        fields.count(Meaning.INPUT_TOKENS),
        fields.count(Meaning.OUTPUT_TOKENS),
        fields.count(Meaning.CACHE_READ),
        fields.count(Meaning.CACHE_WRITE),
        fields.count(Meaning.REASONING),
        fields.count(Meaning.TOTAL_TOKENS),
        counting);
  }

  /**
   * Our recorder writes the input as the conventions want it, and beside it as the provider did.
   */
  private static TokenUsage ours(Fields fields) {
    var cached = fields.text(Attribute.LLM_CACHED_TOKENS);
    var input = fields.count(Meaning.INPUT_TOKENS);
    var reported = fields.count(Attribute.LLM_REPORTED_INPUT);
    return new TokenUsage(
        reported == null ? input : reported,
        fields.count(Meaning.OUTPUT_TOKENS),
        fields.count(Meaning.CACHE_READ),
        fields.count(Meaning.CACHE_WRITE),
        fields.count(Meaning.REASONING),
        fields.count(Meaning.TOTAL_TOKENS),
        cached.equals(CachedTokens.INSIDE_INPUT.wire())
            ? Counting.CACHED_INSIDE_INPUT
            : cached.equals(CachedTokens.BESIDE_INPUT.wire())
                ? Counting.CACHED_BESIDE_INPUT
                : Counting.UNKNOWN);
  }

  private static Counting counting(Fields fields, String scope, String provider) {
    var name =
        fields.has(Meaning.CACHE_READ)
            ? fields.name(Meaning.CACHE_READ)
            : fields.name(Meaning.CACHE_WRITE);
    if (name.isEmpty()) return Counting.UNKNOWN;
    if (name.startsWith("ai.usage.")) return vercel(name, provider);
    boolean conventional = name.endsWith(".input_tokens") || name.startsWith("llm.token_count.");
    boolean traceloop = scope.startsWith("opentelemetry.instrumentation.");
    return conventional || traceloop ? Counting.CACHED_INSIDE_INPUT : Counting.UNKNOWN;
  }

  /** Version 6 counts all input together; before, the providers' own ways shone through. */
  private static Counting vercel(String name, String provider) {
    if (name.startsWith("ai.usage.inputTokenDetails.")) return Counting.CACHED_INSIDE_INPUT;
    boolean beside = provider.startsWith("anthropic") || provider.contains("bedrock");
    return beside ? Counting.CACHED_BESIDE_INPUT : Counting.CACHED_INSIDE_INPUT;
  }

  /**
   * Langfuse has buckets that do not overlap; only where they carry a provider's own names, cached
   * tokens are inside the prompt.
   */
  private static @Nullable TokenUsage langfuse(SortedMap<String, String> usage) {
    if (usage.isEmpty()) return null;
    var found = new Found();
    usage.forEach((name, json) -> found.add(name, Numbers.count(json)));
    if (found.other) return null;
    boolean inside = usage.containsKey("prompt_tokens");
    return new TokenUsage(
        found.input,
        found.output,
        found.read,
        found.written,
        found.reasoning,
        found.total,
        inside ? Counting.CACHED_INSIDE_INPUT : Counting.CACHED_BESIDE_INPUT);
  }

  private static final class Found {
    private @Nullable Long input;
    private @Nullable Long output;
    private @Nullable Long read;
    private @Nullable Long written;
    private @Nullable Long reasoning;
    private @Nullable Long total;
    private boolean other;

    void add(String name, @Nullable Long count) {
      if (count == null) return;
      if (name.contains("reasoning")) reasoning = count;
      else if (name.contains("cache_creation") || name.contains("cache_write")) written = count;
      else if (name.contains("cache")) read = count;
      else if (name.equals("input") || name.equals("input_tokens") || name.equals("prompt_tokens"))
        input = count;
      else if (name.equals("output")
          || name.equals("output_tokens")
          || name.equals("completion_tokens")) output = count;
      else if (name.equals("total") || name.equals("total_tokens")) total = count;
      else if (count > 0) other = true;
    }
  }
}
