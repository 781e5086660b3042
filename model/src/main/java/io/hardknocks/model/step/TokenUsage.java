package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of a model call, as they were reported. {@code null} where they were not.
 *
 * @param input as reported: with or without those of the cache, see {@code counting}
 * @param output as reported
 * @param cacheRead read from the provider's cache
 * @param cacheWrite written to it
 * @param reasoning spent on thinking
 * @param total as reported, not added up by us
 * @param counting how {@code input} counts those of the cache
 */
public record TokenUsage(
    @Nullable Long input,
    @Nullable Long output,
    @Nullable Long cacheRead,
    @Nullable Long cacheWrite,
    @Nullable Long reasoning,
    @Nullable Long total,
    Counting counting) {
  /** Nothing was reported. */
  public static final TokenUsage UNKNOWN =
      new TokenUsage(null, null, null, null, null, null, Counting.UNKNOWN);

  private static final long MOST = 1_000_000_000_000L;

  public TokenUsage {
    requireTokens(input, "input_tokens");
    requireTokens(output, "output_tokens");
    requireTokens(cacheRead, "cache_read_tokens");
    requireTokens(cacheWrite, "cache_write_tokens");
    requireTokens(reasoning, "reasoning_tokens");
    requireTokens(total, "total_tokens");
    requireNonNull(counting, "counting");
  }

  public static TokenUsage of(long input, long output) {
    return new TokenUsage(input, output, null, null, null, null, Counting.UNKNOWN);
  }

  /** The same tokens, counted so. */
  public TokenUsage counted(Counting other) {
    return new TokenUsage(input, output, cacheRead, cacheWrite, reasoning, total, other);
  }

  /** Read from and written to the cache together; 0 when neither was reported. */
  public long cached() {
    return (cacheRead == null ? 0 : cacheRead) + (cacheWrite == null ? 0 : cacheWrite);
  }

  private static void requireTokens(@Nullable Long value, String field) {
    if (value != null && (value < 0 || value > MOST))
      throw new IllegalArgumentException(field + ": " + value + " (expected: 0.." + MOST + ")");
  }

  static void requireNotNegative(@Nullable Long value, String field) {
    if (value != null && value < 0)
      throw new IllegalArgumentException(field + ": " + value + " (expected: >= 0)");
  }
}
