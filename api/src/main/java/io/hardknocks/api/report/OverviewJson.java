package io.hardknocks.api.report;

import io.hardknocks.api.record.PatternJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Overview;

/** Every report at once. */
public final class OverviewJson {
  private OverviewJson() {}

  public static void write(JsonObject out, Overview overview) {
    out.object("summary", overview.summary(), SummaryJson::write)
        .objects("patterns", overview.patterns(), PatternJson::write)
        .put("context", overview.context());
  }
}
