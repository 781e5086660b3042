package io.hardknocks.engine.gate;

import io.hardknocks.analysis.forecast.Forecast;
import io.hardknocks.analysis.forecast.Forecast.History;
import io.hardknocks.analysis.forecast.Forecast.LessonMatch;
import io.hardknocks.analysis.forecast.TrackRecord;
import io.hardknocks.analysis.symbols.FailureTags;
import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.Statistics.TagCount;
import io.hardknocks.storage.Statistics.UseCount;
import io.hardknocks.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forecasts whether a script fails, from the names that were kept with every attempt. */
public final class Predictions {
  /** A script is as sure to fail again as a proven lesson is right. */
  private static final LessonMatch SAME = new LessonMatch("this very script failed", true, 1);

  private final Statistics statistics;
  private final FailedBefore failures;

  public Predictions(Storage storage) {
    this.statistics = storage.statistics();
    this.failures = new FailedBefore(storage.attempts());
  }

  /**
   * @param hints of lessons that match the script
   */
  public Prediction of(Scope scope, String language, String code, List<Hint> hints) {
    var totals = statistics.totals(scope);
    var blamed = blamed(scope);
    var names =
        statistics.uses(scope, ScriptSymbols.of(language, code).names()).stream()
            .map(use -> record(use, blamed.getOrDefault(FailureTags.AT + use.name(), 0L)))
            .toList();
    var same = failures.of(scope, code);
    var matches =
        Stream.concat(
                Stream.ofNullable(same).map(failed -> SAME),
                hints.stream().map(hint -> new LessonMatch(hint.fix(), hint.proven(), 1)))
            .toList();
    long somewhere =
        statistics.tags(scope, FailureTags.BLAMED, 1).stream().mapToLong(TagCount::failures).sum();
    var all = new History(totals.attempts(), totals.failed(), somewhere);
    return new Prediction(Forecast.of(all, names, matches), totals.attempts(), hints, same);
  }

  private Map<String, Long> blamed(Scope scope) {
    return statistics.tags(scope, FailureTags.AT, AttemptQuery.MAX_LIMIT).stream()
        .collect(Collectors.toMap(TagCount::tag, TagCount::failures));
  }

  private static TrackRecord record(UseCount use, long blamed) {
    return new TrackRecord(use.name(), use.attempts(), Math.min(use.attempts(), blamed));
  }
}
