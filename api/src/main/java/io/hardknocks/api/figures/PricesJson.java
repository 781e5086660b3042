package io.hardknocks.api.figures;

import io.hardknocks.analysis.price.PriceRow;
import io.hardknocks.analysis.price.Tier;
import io.hardknocks.codec.JsonObject;
import java.util.List;

/** Prices, in dollars for a million tokens. */
public final class PricesJson {
  private PricesJson() {}

  public static void write(JsonObject out, List<PriceRow> rows) {
    out.objects("prices", rows, PricesJson::row);
  }

  private static void row(JsonObject out, PriceRow row) {
    out.put("provider", row.provider())
        .strings("models", row.models())
        .put("from", row.from() == null ? null : row.from().toString())
        .put("as_of", row.asOf().toString())
        .put("source", row.source())
        .objects("tiers", row.tiers(), PricesJson::tier);
  }

  private static void tier(JsonObject out, Tier tier) {
    var rates = tier.rates();
    out.put("service", tier.service())
        .put("above", tier.above())
        .put("input", rates.input())
        .put("output", rates.output())
        .putDecimal("cache_read", rates.cacheRead())
        .putDecimal("cache_write", rates.cacheWrite())
        .putDecimal("reasoning", rates.reasoning());
  }
}
