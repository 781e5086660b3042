package io.hardknocks.analysis.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a million tokens, in dollars.
 *
 * @param cacheRead {@code null} where the price is not known
 * @param cacheWrite {@code null} where the price is not known
 * @param reasoning {@code null} where it is that of output
 */
public record Rates(
    BigDecimal input,
    BigDecimal output,
    @Nullable BigDecimal cacheRead,
    @Nullable BigDecimal cacheWrite,
    @Nullable BigDecimal reasoning) {
  /** The most decimals of a price. */
  static final int SCALE = 12;
}
