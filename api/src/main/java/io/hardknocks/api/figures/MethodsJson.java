package io.hardknocks.api.figures;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.pipeline.StageMethods;
import io.hardknocks.storage.PipelineStatistics.Try;
import java.util.List;

/** The methods of each stage, and which to try first. */
public final class MethodsJson {
  private MethodsJson() {}

  public static void write(JsonObject out, List<StageMethods> stages) {
    out.put("assumes", "each method succeeds as often as it did, whatever was tried before it")
        .objects("stages", stages, MethodsJson::stage);
  }

  private static void stage(JsonObject out, StageMethods stage) {
    out.put("stage", stage.stage())
        .objects("methods", stage.methods(), FiguresJson::write)
        .objects(
            "chains",
            stage.ways(),
            (row, way) ->
                row.objects("tries", way.tries(), MethodsJson::link)
                    .put("sessions", way.sessions()))
        .objects(
            "orders",
            stage.orders(),
            (row, order) ->
                row.strings("methods", order.methods())
                    .put("success_rate", order.success(), 4)
                    .put("expected_ms", order.time())
                    .putDecimal("expected_cost_usd", order.cost()));
  }

  private static void link(JsonObject out, Try link) {
    out.put("method", link.method()).put("outcome", link.outcome().wire());
  }
}
