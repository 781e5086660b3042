package io.hardknocks.analysis.price;

import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * Where the cached and the thinking tokens of a usage are counted. Providers and the libraries
 * around them differ, so the figures themselves are asked: cached tokens that are more than the
 * input cannot be inside of it, and a total is the sum of what does not overlap. What the writer
 * says decides where the figures are silent; where the two contradict each other, nobody knows.
 */
public final class TokenCount {
  private TokenCount() {}

  /** How input counts cached tokens; what is not cached at all is beside nothing. */
  public static Counting of(TokenUsage tokens) {
    if (tokens.cached() == 0) return tokens.counting();
    var proved = proved(tokens);
    if (proved == Counting.UNKNOWN) return tokens.counting();
    boolean agreed = tokens.counting() == Counting.UNKNOWN || tokens.counting() == proved;
    return agreed || isMoreThanInput(tokens) ? proved : Counting.UNKNOWN;
  }

  private static Counting proved(TokenUsage tokens) {
    if (isMoreThanInput(tokens)) return Counting.CACHED_BESIDE_INPUT;
    var total = tokens.total();
    if (total == null) return Counting.UNKNOWN;
    long sum = orZero(tokens.input()) + orZero(tokens.output());
    boolean inside = adds(tokens, total, sum);
    boolean beside = adds(tokens, total, sum + tokens.cached());
    if (inside == beside) return Counting.UNKNOWN;
    return inside ? Counting.CACHED_INSIDE_INPUT : Counting.CACHED_BESIDE_INPUT;
  }

  private static boolean isMoreThanInput(TokenUsage tokens) {
    return tokens.cached() > orZero(tokens.input());
  }

  private static boolean adds(TokenUsage tokens, long total, long sum) {
    return total == sum || total == sum + orZero(tokens.reasoning());
  }

  /** Whether thinking was counted beside output: most count it inside. */
  static boolean reasoningIsBeside(TokenUsage tokens) {
    long reasoning = orZero(tokens.reasoning());
    if (reasoning > orZero(tokens.output())) return true;
    var total = tokens.total();
    if (total == null || reasoning == 0) return false;
    long sum = orZero(tokens.input()) + orZero(tokens.output());
    return total == sum + reasoning || total == sum + reasoning + tokens.cached();
  }

  /** Input that was not cached. */
  static long plainInput(TokenUsage tokens) {
    long input = orZero(tokens.input());
    return tokens.counting() == Counting.CACHED_INSIDE_INPUT ? input - tokens.cached() : input;
  }

  /** All that was sent, cached or not. */
  static long prompt(TokenUsage tokens) {
    return plainInput(tokens) + tokens.cached();
  }

  static long orZero(@Nullable Long tokens) {
    return tokens == null ? 0 : tokens;
  }
}
