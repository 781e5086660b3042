package io.hardknocks.api.report;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.summary.Summary;
import io.hardknocks.storage.Statistics.Totals;

/** How a project is doing. */
public final class SummaryJson {
  private SummaryJson() {}

  public static void write(JsonObject out, Summary summary) {
    totals(out, summary.all());
    out.put("unfixed", summary.all().unfixed())
        .object("last_7_days", week -> totals(week, summary.week()))
        .object("previous_7_days", week -> totals(week, summary.weekBefore()))
        .put("change", summary.change(), 4)
        .objects(
            "categories",
            summary.categories(),
            (row, count) ->
                row.put("category", count.category().wire())
                    .put("failures", count.failures())
                    .put("fixed", count.fixed()))
        .objects(
            "days",
            summary.days(),
            (row, day) ->
                row.put("day", day.day().toString())
                    .put("attempts", day.attempts())
                    .put("succeeded", day.succeeded()));
  }

  private static void totals(JsonObject out, Totals totals) {
    out.put("attempts", totals.attempts())
        .put("sessions", totals.sessions())
        .put("succeeded", totals.succeeded())
        .put("failed", totals.failed())
        .put("fixed", totals.fixed())
        .put("success_rate", Summary.successRate(totals), 4);
  }
}
