package io.hardknocks.api.figures;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.storage.PipelineStatistics.Money;

/** The sum of what has a price, {@code null} where nothing has; and how much has none. */
public final class MoneyJson {
  private MoneyJson() {}

  public static void write(JsonObject out, Money money) {
    out.putDecimal("cost_usd", money.unknown() ? null : money.amount())
        .put("calls", money.calls())
        .put("unpriced", money.unpriced());
  }
}
