package io.hardknocks.api.report;

import io.hardknocks.api.record.PatternJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.summary.Summary;
import java.time.Instant;
import java.util.List;

/** What lies beside exported attempts: how the project is doing, and all that fails. */
public final class AnalysisJson {
  private AnalysisJson() {}

  public static void write(
      JsonObject out, Instant at, Summary summary, List<PatternReport> patterns) {
    out.put("generated_at", at)
        .object("summary", summary, SummaryJson::write)
        .objects("patterns", patterns, PatternJson::write);
  }
}
