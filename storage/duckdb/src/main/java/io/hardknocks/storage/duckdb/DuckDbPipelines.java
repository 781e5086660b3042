package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Outcome;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Scope;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

final class DuckDbPipelines implements PipelineStatistics {
  private final Database database;

  DuckDbPipelines(Database database) {
    this.database = database;
  }

  @Override
  public List<Spending> spending(Scope scope, By by) {
    var calls = Filter.steps(scope);
    var select = calls.in(by == By.DAY ? DAILY : SPENDING).replace("{key}", key(by));
    var order = by == By.DAY ? "name" : "amount DESC, name";
    return database
        .settled()
        .read(
            sql ->
                sql.list(select + " ORDER BY " + order, DuckDbPipelines::spending, calls.with()));
  }

  private static String key(By by) {
    return switch (by) {
      case MODEL -> "model";
      case STAGE -> "stage";
      case PROJECT -> "project";
      case DAY -> "CAST(CAST(started_at AS DATE) AS VARCHAR)";
    };
  }

  private static Spending spending(Row row) throws SQLException {
    return new Spending(
        row.text(1), money(row, 2), row.number(5), row.number(6), row.number(7), row.number(8));
  }

  /** A sum of {@link #MONEY}, from a column on. */
  private static Money money(Row row, int column) throws SQLException {
    return new Money(row.decimal(column), row.number(column + 1), row.number(column + 2));
  }

  @Override
  public FailureCost failureCost(Scope scope) {
    var calls = Filter.steps(scope);
    var fixes = Filter.fixes(scope);
    return database
        .settled()
        .read(
            sql -> {
              var before =
                  sql.list(calls.in(BEFORE_SUCCESS), row -> money(row, 1), calls.with()).getFirst();
              var fixed =
                  sql.list(fixes.in(ON_FIXED), row -> money(row, 1), fixes.twice()).getFirst();
              long count =
                  sql.number(fixes.in("SELECT count(*) FROM fixes WHERE {filter}"), fixes.with());
              return new FailureCost(before, fixed, count);
            });
  }

  @Override
  public List<Figures> attempts(Scope scope, Grouping grouping) {
    var attempts = Filter.attempts(scope);
    var method = grouping == Grouping.METHOD ? "method" : "''";
    return database
        .settled()
        .read(
            sql ->
                sql.list(
                    attempts.in(FIGURES).replace("{method}", method),
                    DuckDbPipelines::figures,
                    attempts.with()));
  }

  private static Figures figures(Row row) throws SQLException {
    return new Figures(
        row.text(1),
        row.text(2),
        new Tries(row.number(3), row.number(4), row.number(5), row.number(6)),
        spread(row, 7),
        Micros.time(row.number(12)),
        new Load(
            Micros.duration(row.numberOrNull(13)),
            row.numberOrNull(14),
            row.numberOrNull(15),
            row.numberOrNull(16)),
        money(row, 17),
        money(row, 20));
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
    var attempts = Filter.attempts(scope);
    return database
        .settled()
        .read(
            sql ->
                sql.list(
                    attempts.in(WAYS),
                    row -> new Way(row.text(1), tries(row.text(2)), row.number(3)),
                    attempts.with(limit)));
  }

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

  private static final String MONEY =
      "CAST(coalesce(sum(cost), 0) AS DECIMAL(38, 18)) AS amount, count(*), count(*) - count(cost)";

  private static final String SPENT =
      """
      SELECT {name}, spent.* EXCLUDE key FROM (
        SELECT {key} AS key, {money},
          CAST(coalesce(sum(input), 0) AS BIGINT), CAST(coalesce(sum(output), 0) AS BIGINT),
          CAST(coalesce(sum(cache_read), 0) AS BIGINT),
          CAST(coalesce(sum(cache_write), 0) AS BIGINT)
        FROM calls WHERE {filter} GROUP BY key) AS spent
      """
          .replace("{money}", MONEY);

  private static final String DAILY = SPENT.replace("{name}", "key AS name");

  private static final String SPENDING =
      SPENT.replace("{name}", "word AS name") + " JOIN words ON no = key";

  private static final String BEFORE_SUCCESS =
      """
      WITH mine AS (
        SELECT projects.word AS project, session, stages.word AS stage, started_at, attempt_hash,
          attempt, cost
        FROM (SELECT * FROM calls WHERE {filter}) AS scoped
        JOIN words projects ON projects.no = scoped.project
        JOIN words stages ON stages.no = scoped.stage),
      firsts AS (
        SELECT project, session, stage, min(started_at) FILTER (outcome = 'succeeded') AS first
        FROM attempts WHERE session IN (SELECT session FROM mine)
        GROUP BY project, session, stage),
      placed AS (
        SELECT cost, first, coalesce(attempts.started_at, mine.started_at) AS began
        FROM mine JOIN firsts USING (project, session, stage)
        LEFT JOIN attempts ON id_hash = attempt_hash AND id = attempt)
      SELECT {money} FROM placed WHERE first IS NULL OR began < first
      """
          .replace("{money}", MONEY);

  private static final String ON_FIXED =
      """
      WITH involved AS (
        SELECT failed AS id, failed_hash AS hash FROM fixes WHERE {filter}
        UNION SELECT fixing, fixing_hash FROM fixes WHERE {filter})
      SELECT {money} FROM calls JOIN involved ON attempt_hash = hash AND attempt = id
      """
          .replace("{money}", MONEY);

  private static final String FIGURES =
      """
      WITH mine AS (
        SELECT position, id_hash, id, stage, {method} AS method, number, outcome, category,
          duration_us
        FROM attempts WHERE {filter}),
      paid AS (
        SELECT attempt_hash, attempt, sum(cost) AS cost, count(*) AS calls,
          count(*) - count(cost) AS unpriced
        FROM calls WHERE attempt IS NOT NULL GROUP BY attempt_hash, attempt)
      SELECT stage, method, count(*), count(*) FILTER (outcome = 'succeeded'), count(category),
        count(*) FILTER (number > 1), {time},
        CAST(coalesce(sum(duration_us) FILTER (category IS NOT NULL), 0) AS BIGINT),
        CAST(sum(cpu_us) AS BIGINT), max(peak_memory), CAST(sum(read_bytes) AS BIGINT),
        CAST(sum(written_bytes) AS BIGINT),
        {paid}, CAST(coalesce(sum(calls), 0) AS BIGINT), CAST(coalesce(sum(unpriced), 0) AS BIGINT),
        {failed}, CAST(coalesce(sum(calls) FILTER (category IS NOT NULL), 0) AS BIGINT),
        CAST(coalesce(sum(unpriced) FILTER (category IS NOT NULL), 0) AS BIGINT)
      FROM mine LEFT JOIN loads USING (position)
      LEFT JOIN paid ON attempt_hash = id_hash AND attempt = id
      GROUP BY stage, method ORDER BY stage, method
      """
          .replace("{time}", spread("true"))
          .replace("{paid}", "CAST(coalesce(sum(cost), 0) AS DECIMAL(38, 18))")
          .replace(
              "{failed}",
              "CAST(coalesce(sum(cost) FILTER (category IS NOT NULL), 0) AS DECIMAL(38, 18))");

  private static final String WAYS =
      """
      WITH tried AS (
        SELECT stage,
          string_agg(method || chr(31) || outcome, chr(30) ORDER BY started_at, position) AS way
        FROM attempts WHERE {filter} GROUP BY session_no, stage)
      SELECT stage, way, count(*) AS sessions FROM tried GROUP BY stage, way
      ORDER BY sessions DESC, stage, way LIMIT ?
      """;

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
