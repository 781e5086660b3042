package io.hardknocks.api.record;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.PatternReport;

/** One pattern of failures. */
public final class PatternJson {
  private PatternJson() {}

  public static void write(JsonObject out, PatternReport report) {
    var pattern = report.pattern();
    var failure = pattern.sample().failure();
    out.put("fingerprint", pattern.fingerprint().value())
        .put("project", pattern.sample().stage().project().name())
        .put("state", pattern.state().wire())
        .put("category", failure == null ? "" : failure.category().wire())
        .put("exception", failure == null ? null : failure.exception())
        .put("message", failure == null ? null : failure.message())
        .put("count", pattern.failures())
        .put("sessions", pattern.sessions())
        .put("fixed", pattern.fixed())
        .put("fix_rate", pattern.fixRate(), 4)
        .put("last_7_days", report.lastWeek())
        .put("previous_7_days", report.weekBefore())
        .put("first_seen", pattern.firstSeen())
        .put("last_seen", pattern.lastSeen())
        .put("sample", pattern.sample().id().value())
        .object("fix", report.fix(), KnownFixJson::write);
  }
}
