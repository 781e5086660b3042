package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import java.math.BigDecimal;

/** What a model call cost. Where the price is not known, that is said, and it is not 0. */
public sealed interface Cost {
  /** No price has been looked up yet. */
  Unpriced NOT_PRICED = new Unpriced("not priced yet");

  /** The currency of all prices. */
  String CURRENCY = "USD";

  /**
   * An exact amount in {@link #CURRENCY}.
   *
   * @param amount 0 or more, below 10^15, with at most {@link #SCALE} decimals
   * @param price the row of the price table, {@code anthropic/claude-sonnet-4-5@2025-09-29}
   */
  record Priced(BigDecimal amount, String price) implements Cost {
    /** The most decimals of an amount. */
    public static final int SCALE = 18;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    public Priced {
      amount = amount.stripTrailingZeros();
      if (amount.scale() < 0) amount = amount.setScale(0);
      if (amount.signum() < 0 || amount.scale() > SCALE || amount.compareTo(LIMIT) >= 0)
        throw new IllegalArgumentException(
            "amount: " + amount + " (expected: 0 or more, below 10^15, at most 18 decimals)");
      Names.requireName(price, "price", 500);
    }
  }

  /**
   * An amount that nobody knows.
   *
   * @param reason one line, {@code no price of model x}
   */
  record Unpriced(String reason) implements Cost {
    public Unpriced {
      requireNonNull(reason, "reason");
    }
  }
}
