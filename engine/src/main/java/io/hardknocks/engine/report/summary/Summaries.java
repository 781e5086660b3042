package io.hardknocks.engine.report.summary;

import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics;
import java.time.Duration;
import java.time.InstantSource;

/** Summarises a scope. */
public final class Summaries {
  private static final Duration MONTH = Duration.ofDays(30);

  private final Statistics statistics;
  private final InstantSource clock;

  public Summaries(Statistics statistics, InstantSource clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  public Summary of(Scope scope) {
    var weeks = Weeks.until(clock);
    var project = new Scope(scope.project(), null, null);
    return new Summary(
        statistics.totals(scope),
        statistics.totals(weeks.last(project)),
        statistics.totals(weeks.before(project)),
        statistics.categories(scope),
        statistics.days(project.since(Weeks.ago(clock, MONTH))));
  }
}
