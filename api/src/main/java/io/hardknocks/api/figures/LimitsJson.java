package io.hardknocks.api.figures;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.storage.PipelineStatistics.Incident;
import java.util.List;

/** When providers turned calls away. */
public final class LimitsJson {
  private LimitsJson() {}

  public static void write(JsonObject out, List<Incident> incidents) {
    out.objects("incidents", incidents, LimitsJson::incident);
  }

  private static void incident(JsonObject out, Incident incident) {
    var waits = incident.waits();
    out.put("provider", incident.provider())
        .put("hour", incident.hour())
        .put("calls", incident.calls())
        .put("rate_limited", incident.rateLimited())
        .put("overloaded", incident.overloaded())
        .object(
            "retry_after",
            object ->
                object
                    .put("honoured", waits.honoured())
                    .put("ignored", waits.ignored())
                    .put("unknown", waits.unknown()))
        .object("refused_ms", spread -> FiguresJson.spread(spread, incident.refused()))
        .object("served_ms", spread -> FiguresJson.spread(spread, incident.served()));
  }
}
