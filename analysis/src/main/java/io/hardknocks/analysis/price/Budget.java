package io.hardknocks.analysis.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent a day.
 *
 * @param warnAt the share of it from which on a day is worth a warning, {@code 0.8}
 */
public record Budget(BigDecimal perDay, BigDecimal warnAt) {
  static final BigDecimal WARN_AT = new BigDecimal("0.8");

  /** How a day stands to it. */
  public enum State {
    WITHIN,
    NEAR,
    OVER
  }

  public State of(BigDecimal spent) {
    if (spent.compareTo(perDay) > 0) return State.OVER;
    return spent.compareTo(perDay.multiply(warnAt)) >= 0 ? State.NEAR : State.WITHIN;
  }

  /**
   * The budget of a {@code prices.yaml}, or {@code null} when it has none.
   *
   * @throws IllegalArgumentException all mistakes of {@code yaml} in one line
   */
  public static @Nullable Budget of(String yaml) {
    return PriceFile.parse(yaml).budget();
  }
}
