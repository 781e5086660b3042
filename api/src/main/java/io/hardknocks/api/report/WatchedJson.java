package io.hardknocks.api.report;

import io.hardknocks.api.record.KnownFixJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.library.WatchedApi;
import java.util.List;

/** Failures of the names that {@code watch.yaml} lists. */
public final class WatchedJson {
  private WatchedJson() {}

  public static void write(JsonObject out, List<WatchedApi> apis) {
    out.objects("watched", apis, WatchedJson::api);
  }

  private static void api(JsonObject out, WatchedApi api) {
    out.put("symbol", api.symbol())
        .put("failures", api.failures())
        .put("attempts", api.attempts())
        .put("fixed", api.fixed())
        .put("fix_rate", (double) api.fixed() / api.failures(), 4)
        .put("last_7_days", api.lastWeek())
        .put("previous_7_days", api.weekBefore())
        .put("last_seen", api.lastSeen())
        .object("fix", api.fix(), KnownFixJson::write);
  }
}
