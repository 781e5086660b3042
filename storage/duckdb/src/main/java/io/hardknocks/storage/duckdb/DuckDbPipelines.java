package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Outcome;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Scope;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

final class DuckDbPipelines implements PipelineStatistics {
  private final Database database;
  private final Ledgers ledgers;

  DuckDbPipelines(Database database, Ledgers ledgers) {
    this.database = database;
    this.ledgers = ledgers;
  }

  @Override
  public List<Spending> spending(Scope scope, By by) {
    return CallSums.rows(ledgers.read(new CallSums(), scope), by);
  }

  @Override
  public FailureCost failureCost(Scope scope) {
    var before = ledgers.read(new EarlyCost(), scope);
    var onFixed = ledgers.read(new FixedCost(), scope);
    var fixes = Filter.fixes(scope);
    long fixed =
        database.read(
            sql -> sql.number(fixes.in("SELECT count(*) FROM fixes WHERE {filter}"), fixes.with()));
    return new FailureCost(before.money(), onFixed.money(), fixed);
  }

  @Override
  public List<Figures> attempts(Scope scope, Grouping grouping) {
    var sums = ledgers.read(new FigureSums(), scope);
    var paid = ledgers.read(new PaidSums(), scope);
    return new FigureRows(grouping).of(sums, paid);
  }

  /** The durations of {@link #spread}, from a column on. */
  private static Spread spread(Row row, int column) throws SQLException {
    return new Spread(
        row.number(column),
        Micros.time(row.number(column + 1)),
        Micros.time(row.number(column + 2)),
        Micros.time(row.number(column + 3)),
        Micros.time(row.number(column + 4)));
  }

  @Override
  public List<Way> ways(Scope scope, int limit) {
    Limits.check(limit);
    return ledgers.read(new WaySums(), scope).entrySet().stream()
        .sorted(FREQUENT)
        .limit(limit)
        .map(way -> new Way(way.getKey().stage(), tries(way.getKey().way()), way.getValue()))
        .toList();
  }

  private static final Comparator<Map.Entry<WaySums.Key, Long>> FREQUENT =
      Map.Entry.<WaySums.Key, Long>comparingByValue()
          .reversed()
          .thenComparing(way -> way.getKey().stage(), Text.ORDER)
          .thenComparing(way -> way.getKey().way(), Text.ORDER);

  private static List<Try> tries(String way) {
    return Arrays.stream(way.split("\u001e"))
        .map(link -> link.split("\u001f"))
        .map(link -> new Try(link[0], Outcome.ofWire(link[1])))
        .toList();
  }

  @Override
  public List<Incident> incidents(Scope scope) {
    var calls = Filter.steps(scope);
    return database
        .settled()
        .read(sql -> sql.list(calls.in(INCIDENTS), DuckDbPipelines::incident, calls.with()));
  }

  private static Incident incident(Row row) throws SQLException {
    return new Incident(
        row.text(1),
        Micros.instant(row.number(2)),
        row.number(3),
        row.number(4),
        row.number(5),
        new Waits(row.number(6), row.number(7), row.number(8)),
        spread(row, 9),
        spread(row, 14));
  }

  private static final String INCIDENTS =
      """
      WITH seen AS (
        SELECT provider, date_trunc('hour', started_at) AS hour, refusal, retries, duration_us,
          retry_after_us, epoch_us(started_at) + duration_us AS ended,
          epoch_us(lead(started_at) OVER (
            PARTITION BY project, session, provider ORDER BY started_at, position)) AS next
        FROM calls WHERE {filter}),
      waited AS (
        SELECT *, refusal IS NOT NULL AND retry_after_us IS NOT NULL AS asked,
          CASE WHEN retries > 0 THEN duration_us >= retry_after_us
            ELSE next - ended >= retry_after_us END AS honoured
        FROM seen)
      SELECT (SELECT word FROM words WHERE no = provider) AS name, epoch_us(hour), count(*),
        count(*) FILTER (refusal = 'rate_limited'),
        count(*) FILTER (refusal = 'overloaded'), count(*) FILTER (asked AND honoured),
        count(*) FILTER (asked AND NOT honoured), count(*) FILTER (asked AND honoured IS NULL),
        {refused}, {served}
      FROM waited GROUP BY provider, hour HAVING count(refusal) > 0 ORDER BY hour, name
      """
          .replace("{refused}", spread("refusal IS NOT NULL"))
          .replace("{served}", spread("refusal IS NULL"));

  private static String spread(String condition) {
    return """
    count(duration_us) FILTER ({condition}),
    CAST(coalesce(sum(duration_us) FILTER ({condition}), 0) AS BIGINT),
    coalesce(quantile_disc(duration_us, 0.5) FILTER ({condition}), 0),
    coalesce(quantile_disc(duration_us, 0.95) FILTER ({condition}), 0),
    coalesce(max(duration_us) FILTER ({condition}), 0)"""
        .replace("{condition}", condition);
  }
}
