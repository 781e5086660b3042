package io.hardknocks.engine.gate;

import io.hardknocks.analysis.forecast.Forecast;
import io.hardknocks.model.Attempt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a script fails, and why.
 *
 * @param attempts on which it rests
 * @param hints of lessons that match the script
 * @param same the attempt of this very script that failed; {@code null} when none is known
 */
public record Prediction(
    Forecast forecast, long attempts, List<Hint> hints, @Nullable Attempt same) {
  public Prediction {
    hints = List.copyOf(hints);
  }
}
