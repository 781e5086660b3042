package io.hardknocks.engine.gate;

import io.hardknocks.analysis.forecast.Forecast;
import io.hardknocks.analysis.forecast.Forecast.LessonMatch;
import io.hardknocks.analysis.forecast.TrackRecord;
import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import java.util.List;

/** Forecasts whether a script fails, from the names that were kept with every attempt. */
public final class Predictions {
  private final Statistics statistics;

  public Predictions(Statistics statistics) {
    this.statistics = statistics;
  }

  /**
   * @param hints of lessons that match the script
   */
  public Prediction of(Scope scope, String language, String code, List<Hint> hints) {
    var totals = statistics.totals(scope);
    var names =
        statistics.uses(scope, ScriptSymbols.of(language, code).names()).stream()
            .map(use -> new TrackRecord(use.name(), use.attempts(), use.failed()))
            .toList();
    var matches =
        hints.stream().map(hint -> new LessonMatch(hint.fix(), hint.proven(), 1)).toList();
    var all = new TrackRecord("", totals.attempts(), totals.failed());
    return new Prediction(Forecast.of(all, names, matches), totals.attempts(), hints);
  }
}
