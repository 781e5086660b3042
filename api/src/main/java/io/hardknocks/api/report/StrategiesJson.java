package io.hardknocks.api.report;

import io.hardknocks.analysis.fix.Strategies.Standing;
import io.hardknocks.codec.JsonObject;
import java.util.List;

/** Which ways of repairing were tried, and how often they worked. */
public final class StrategiesJson {
  private StrategiesJson() {}

  public static void write(JsonObject out, List<Standing> standings) {
    out.objects("strategies", standings, StrategiesJson::standing);
  }

  private static void standing(JsonObject out, Standing standing) {
    out.put("strategy", standing.strategy().wire())
        .put("symbol", standing.symbol())
        .put("support", standing.support())
        .put("succeeded", standing.succeeded())
        .put("success_rate", (double) standing.succeeded() / standing.support(), 4)
        .put("low", standing.rate().low(), 4)
        .put("high", standing.rate().high(), 4)
        .strings("examples", standing.examples().stream().map(id -> id.value()).toList());
  }
}
