package io.hardknocks.recorder.langchain4j;

import dev.langchain4j.model.output.TokenUsage;
import io.hardknocks.conventions.CachedTokens;
import org.jspecify.annotations.Nullable;

/**
 * Token counts, with what the providers' own kinds of them add. Those are in modules that we do not
 * depend on, so their methods are asked for by name. Anthropic counts cached tokens beside the
 * input, OpenAI inside.
 */
final class Tokens {
  private Tokens() {}

  static io.hardknocks.recorder.event.TokenUsage usage(TokenUsage usage) {
    var beside = ask(usage, "cacheReadInputTokens");
    var written = ask(usage, "cacheCreationInputTokens");
    var inside = ask(ask(usage, "inputTokensDetails"), "cachedTokens");
    var reasoning = ask(ask(usage, "outputTokensDetails"), "reasoningTokens");
    return new io.hardknocks.recorder.event.TokenUsage(
        number(usage.inputTokenCount()),
        number(usage.outputTokenCount()),
        number(beside != null ? beside : inside),
        number(written),
        number(reasoning),
        counted(beside != null || written != null, inside != null));
  }

  private static CachedTokens counted(boolean beside, boolean inside) {
    if (beside) return CachedTokens.BESIDE_INPUT;
    return inside ? CachedTokens.INSIDE_INPUT : CachedTokens.UNKNOWN;
  }

  private static @Nullable Long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : null;
  }

  private static @Nullable Object ask(@Nullable Object target, String method) {
    if (target == null) return null;
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (ReflectiveOperationException e) {
      return null; // another provider's
    }
  }
}
