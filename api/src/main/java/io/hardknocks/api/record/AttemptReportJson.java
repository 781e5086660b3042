package io.hardknocks.api.record;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.AttemptReport;

/** One attempt, whole, and what fixed it. */
public final class AttemptReportJson {
  private AttemptReportJson() {}

  public static void write(JsonObject out, AttemptReport report) {
    var fix = report.fix();
    AttemptJson.write(out, report.attempt());
    out.put("fixed_by", fix == null ? null : fix.fixing().value());
    if (fix != null) out.put("fix_evidence", report.weak() ? "weak" : "strong");
  }
}
