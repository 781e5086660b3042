package io.hardknocks.api.report;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.Recommendation;
import java.util.List;

/** What to do next. */
public final class RecommendationsJson {
  private RecommendationsJson() {}

  public static void write(JsonObject out, List<Recommendation> recommendations) {
    out.objects(
        "recommendations",
        recommendations,
        (row, one) ->
            row.put("kind", one.kind())
                .put("advice", one.advice())
                .put("figures", one.figures())
                .put("command", one.command()));
  }
}
