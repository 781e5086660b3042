package io.hardknocks.api.figures;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.storage.PipelineStatistics.Figures;
import java.util.List;

/** What stages take. */
public final class StagesJson {
  private StagesJson() {}

  public static void write(JsonObject out, List<Figures> stages) {
    out.put("quantiles", "nearest rank").objects("stages", stages, FiguresJson::write);
  }
}
