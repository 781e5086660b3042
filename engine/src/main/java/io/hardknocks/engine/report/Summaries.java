package io.hardknocks.engine.report;

import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import java.time.Duration;
import java.time.InstantSource;

/** Summarises a scope. */
public final class Summaries {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Statistics statistics;
  private final InstantSource clock;

  public Summaries(Statistics statistics, InstantSource clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  public Summary of(Scope scope) {
    var now = clock.instant();
    var weekAgo = now.minus(WEEK);
    var project = new Scope(scope.project(), null, null);
    return new Summary(
        statistics.totals(scope),
        statistics.totals(project.since(weekAgo)),
        statistics.totals(project.since(weekAgo.minus(WEEK)).until(weekAgo)),
        statistics.categories(scope),
        statistics.days(project.since(now.minus(MONTH))));
  }
}
