package io.hardknocks.api.figures;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.pipeline.Recoveries;
import io.hardknocks.engine.pipeline.Recoveries.Count;

/** How validations went, and what healed those that failed. */
public final class RecoveriesJson {
  private RecoveriesJson() {}

  public static void write(JsonObject out, Recoveries recoveries) {
    out.put("validations", recoveries.validations())
        .put("failed", recoveries.failed())
        .objects("by_category", recoveries.byCategory(), RecoveriesJson::count)
        .objects("by_fix", recoveries.byFix(), RecoveriesJson::count);
  }

  private static void count(JsonObject out, Count count) {
    out.put("name", count.name())
        .put("count", count.failed())
        .put("recovery_tried", count.tried())
        .put("recovery_worked", count.worked())
        .put("recovery_rate", count.rate(), 4);
  }
}
