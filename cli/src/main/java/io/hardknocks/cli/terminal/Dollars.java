package io.hardknocks.cli.terminal;

import io.hardknocks.storage.PipelineStatistics.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts as people read them; what has no price says so. */
public final class Dollars {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private Dollars() {}

  /** To the cent, and finer below one: {@code $12.34}, {@code $0.00123}. */
  public static String of(BigDecimal amount) {
    if (amount.signum() == 0) return "$0";
    if (amount.compareTo(CENT) >= 0)
      return "$" + amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    var short3 = amount.round(new java.math.MathContext(3));
    return "$" + short3.stripTrailingZeros().toPlainString();
  }

  public static String orDash(@Nullable BigDecimal amount) {
    return amount == null ? "–" : of(amount);
  }

  public static String of(Money money) {
    if (money.calls() == 0) return "–";
    return money.unknown() ? "unpriced" : of(money.amount());
  }
}
