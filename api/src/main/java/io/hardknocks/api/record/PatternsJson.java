package io.hardknocks.api.record;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.PatternReport;
import java.util.List;

/** What fails, how often, and what fixed it. */
public final class PatternsJson {
  private PatternsJson() {}

  public static void write(JsonObject out, List<PatternReport> reports) {
    out.objects("patterns", reports, PatternJson::write);
  }
}
