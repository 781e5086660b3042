package io.hardknocks.api.figures;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.pipeline.CostReport;
import io.hardknocks.storage.PipelineStatistics.Spending;
import java.util.Locale;

/** What model calls cost, and what failures cost. */
public final class CostsJson {
  private CostsJson() {}

  public static void write(JsonObject out, CostReport report) {
    var failures = report.failures();
    var budget = report.budget();
    out.put("currency", "USD")
        .put("by", report.by().name().toLowerCase(Locale.ROOT))
        .objects("rows", report.rows(), CostsJson::row)
        .object("total", total -> MoneyJson.write(total, report.total()))
        .object("before_first_success", one -> MoneyJson.write(one, failures.beforeSuccess()))
        .object("on_fixed_failures", one -> MoneyJson.write(one, failures.onFixed()))
        .put("fixed_failures", failures.fixed())
        .putDecimal("cost_per_fixed_failure_usd", report.perFixedFailure())
        .putDecimal("budget_per_day_usd", budget == null ? null : budget.perDay())
        .objects(
            "budget_warnings",
            report.strained(),
            (row, day) -> {
              row(row, day);
              if (budget != null)
                row.put("state", budget.of(day.money().amount()).name().toLowerCase(Locale.ROOT));
            });
  }

  private static void row(JsonObject out, Spending row) {
    out.put("key", row.key());
    MoneyJson.write(out, row.money());
    out.put("input_tokens", row.input())
        .put("output_tokens", row.output())
        .put("cache_read_tokens", row.cacheRead())
        .put("cache_write_tokens", row.cacheWrite());
  }
}
