package io.hardknocks.storage.duckdb.pipeline;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.arrival.AllSteps;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.statistics.TotalSums;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.sums.Arriving;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

public final class DuckDbPipelines implements PipelineStatistics {
  private final Database database;
  private final AllSteps steps;
  private final Ledgers ledgers;

  public DuckDbPipelines(AllSteps steps, Ledgers ledgers) {
    this.database = steps.database();
    this.steps = steps;
    this.ledgers = ledgers;
  }

  @Override
  public List<Spending> spending(Scope scope, By by) {
    return CallSums.rows(ledgers.read(new CallSums(), scope), by);
  }

  @Override
  public Map<Validated, Long> validations(Scope scope) {
    return Map.copyOf(ledgers.read(new ValidationSums(), scope));
  }

  @Override
  public FailureCost failureCost(Scope scope) {
    var before = ledgers.read(new EarlyCost(), scope);
    var onFixed = ledgers.read(new FixedCost(), scope);
    long fixed = ledgers.read(new TotalSums(), scope).fixed();
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
    var seen =
        steps.read(
            (sql, onTheWay) -> {
              var there = Part.all(sql, scope).upToStep(onTheWay.last());
              var found = incidents(there);
              return changes(new Arriving(there, onTheWay.rows()), found) ? null : found;
            });
    return seen != null ? seen : database.settled().read(sql -> incidents(Part.all(sql, scope)));
  }

  private static List<Incident> incidents(Part part) throws SQLException {
    var calls = part.steps();
    long refused = part.sql().number(calls.in(REFUSED), calls.with());
    if (refused == 0) return List.of();
    return part.sql().list(calls.in(INCIDENTS), DuckDbPipelines::incident, four(calls));
  }

  private static Object[] four(Filter calls) {
    return calls.with(calls.with(calls.with(calls.with())));
  }

  /** Whether a call that is on its way is of an incident, or says what a caller did after one. */
  private static boolean changes(Arriving all, List<Incident> found) throws SQLException {
    var arriving = all.inScope().stream().filter(row -> row.call != null).toList();
    if (arriving.stream().anyMatch(DuckDbPipelines::isRefused)) return true;
    if (found.isEmpty() || arriving.isEmpty()) return false;
    var hours =
        found.stream().map(one -> List.of(one.provider(), one.hour())).collect(Collectors.toSet());
    var calls = all.there().steps();
    var sessions =
        Set.copyOf(all.there().sql().list(calls.in(ASKED), row -> row.number(1), calls.with()));
    return arriving.stream()
        .anyMatch(row -> sessions.contains(row.session) || hours.contains(hour(row)));
  }

  private static boolean isRefused(StepRow row) {
    return row.call != null && row.call.delivery().refusal() != Delivery.Refusal.NONE;
  }

  private static List<Object> hour(StepRow row) {
    var call = requireNonNull(row.call);
    return List.of(call.provider(), Micros.instant(row.startedAt).truncatedTo(ChronoUnit.HOURS));
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

  private static final String REFUSED =
      "SELECT count(*) FROM calls WHERE {filter} AND refusal IS NOT NULL";

  private static final String ASKED =
      """
      SELECT DISTINCT session_hash FROM calls
      WHERE {filter} AND refusal IS NOT NULL AND retry_after_us IS NOT NULL
      """;

  // Few calls are turned away: of the others only those of the same hours and sessions are read.
  private static final String INCIDENTS =
      """
      WITH hours AS MATERIALIZED (
        SELECT DISTINCT provider, date_trunc('hour', started_at) AS hour FROM calls
        WHERE {filter} AND refusal IS NOT NULL),
      seen AS (
        SELECT position, refusal, retries, duration_us, retry_after_us,
          epoch_us(started_at) + duration_us AS ended,
          epoch_us(lead(started_at) OVER (
            PARTITION BY project, session, provider ORDER BY started_at, position)) AS next
        FROM calls WHERE {filter} AND session_hash IN ({asked})),
      asked AS (
        SELECT position, true AS asked,
          CASE WHEN retries > 0 THEN duration_us >= retry_after_us
            ELSE next - ended >= retry_after_us END AS honoured
        FROM seen WHERE refusal IS NOT NULL AND retry_after_us IS NOT NULL),
      waited AS (
        SELECT provider, hour, refusal, duration_us, coalesce(asked, false) AS asked, honoured
        FROM (
          SELECT *, date_trunc('hour', started_at) AS hour FROM calls WHERE {filter}) AS near
        JOIN hours USING (provider, hour) LEFT JOIN asked USING (position))
      SELECT (SELECT word FROM words WHERE no = provider) AS name, epoch_us(hour), count(*),
        count(*) FILTER (refusal = 'rate_limited'),
        count(*) FILTER (refusal = 'overloaded'), count(*) FILTER (asked AND honoured),
        count(*) FILTER (asked AND NOT honoured), count(*) FILTER (asked AND honoured IS NULL),
        {refused}, {served}
      FROM waited GROUP BY provider, hour HAVING count(refusal) > 0 ORDER BY hour, name
      """
          .replace("{asked}", ASKED)
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
