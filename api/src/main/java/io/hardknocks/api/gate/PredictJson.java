package io.hardknocks.api.gate;

import io.hardknocks.analysis.forecast.Forecast;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.gate.Hint;
import io.hardknocks.engine.gate.Prediction;

/** How likely a script fails, and why. */
public final class PredictJson {
  private PredictJson() {}

  public static void write(JsonObject out, Prediction prediction) {
    var forecast = prediction.forecast();
    var same = prediction.same();
    out.put("probability", forecast.probability(), 4)
        .put("base_rate", forecast.base(), 4)
        .put("attempts", prediction.attempts())
        .put("failed_before", same == null ? null : same.id().value())
        .objects("lessons", prediction.hints(), PredictJson::hint)
        .objects("names", forecast.reasons(), PredictJson::reason);
  }

  private static void hint(JsonObject out, Hint hint) {
    out.put("lesson", hint.lesson().id().value())
        .put("line", hint.line())
        .put("what", hint.what())
        .put("fix", hint.fix())
        .put("proven", hint.proven());
  }

  private static void reason(JsonObject out, Forecast.Reason reason) {
    out.put("name", reason.record().what())
        .put("attempts", reason.record().attempts())
        .put("failed", reason.record().failed())
        .put("risk", reason.risk(), 4);
  }
}
