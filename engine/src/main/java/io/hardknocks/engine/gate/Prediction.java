package io.hardknocks.engine.gate;

import io.hardknocks.analysis.forecast.Forecast;
import java.util.List;

/**
 * How likely a script fails, and why.
 *
 * @param attempts on which it rests
 * @param hints of lessons that match the script
 */
public record Prediction(Forecast forecast, long attempts, List<Hint> hints) {
  public Prediction {
    hints = List.copyOf(hints);
  }
}
