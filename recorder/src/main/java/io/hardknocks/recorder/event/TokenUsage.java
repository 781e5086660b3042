package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

import io.hardknocks.conventions.CachedTokens;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a model call as its provider counted them; {@code null} where it said nothing,
 * never 0.
 *
 * @param cached where the cached tokens are counted
 */
public record TokenUsage(
    @Nullable Long input,
    @Nullable Long output,
    @Nullable Long cacheRead,
    @Nullable Long cacheWrite,
    @Nullable Long reasoning,
    CachedTokens cached) {
  public static final TokenUsage UNKNOWN =
      new TokenUsage(null, null, null, null, null, CachedTokens.UNKNOWN);

  public TokenUsage {
    requireNonNull(cached, "cached");
  }

  /** With nothing cached. */
  public static TokenUsage of(long input, long output) {
    return new TokenUsage(input, output, null, null, null, CachedTokens.UNKNOWN);
  }

  /** The same, with the tokens that were read from a cache and written to it. */
  public TokenUsage withCache(long read, long write, CachedTokens counted) {
    return new TokenUsage(input, output, read, write, reasoning, counted);
  }

  /** The same, with the part of the output that was reasoning. */
  public TokenUsage withReasoning(long tokens) {
    return new TokenUsage(input, output, cacheRead, cacheWrite, tokens, cached);
  }
}
