package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.storage.PipelineStatistics.Load;
import io.hardknocks.storage.PipelineStatistics.Tries;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sums.Addition;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What attempts by a method at a stage took. */
record FigureSums() implements Addition<Map<FigureSums.Key, FigureSums.Sum>> {
  record Key(String stage, String method) {}

  /**
   * Sums of attempts.
   *
   * @param failedTime of those that failed, in microseconds
   */
  record Sum(Tries tries, Times times, long failedTime, Load load) {
    Sum plus(Sum other) {
      return new Sum(
          new Tries(
              tries.attempts() + other.tries.attempts(),
              tries.succeeded() + other.tries.succeeded(),
              tries.failed() + other.tries.failed(),
              tries.retries() + other.tries.retries()),
          times.plus(other.times),
          failedTime + other.failedTime,
          together(load, other.load));
    }
  }

  private static Load together(Load one, Load other) {
    return new Load(
        one.cpu() == null
            ? other.cpu()
            : other.cpu() == null ? one.cpu() : one.cpu().plus(other.cpu()),
        larger(one.peakMemory(), other.peakMemory()),
        sum(one.read(), other.read()),
        sum(one.written(), other.written()));
  }

  private static @Nullable Long larger(@Nullable Long one, @Nullable Long other) {
    if (one == null) return other;
    return other == null ? one : Long.valueOf(Math.max(one, other));
  }

  private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    if (one == null) return other;
    return other == null ? one : Long.valueOf(one + other);
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS);
  }

  @Override
  public Map<Key, Sum> of(Part part) throws SQLException {
    var attempts = part.attempts();
    var times = times(part.sql(), attempts);
    return part.sql()
        .map(
            attempts.in(FIGURES),
            FigureSums::key,
            row -> sum(row, times.get(key(row))),
            attempts.with());
  }

  private static Key key(Row row) throws SQLException {
    return new Key(row.text(1), row.text(2));
  }

  private static Map<Key, Times.Builder> times(Sql sql, Filter attempts) throws SQLException {
    var times = new HashMap<Key, Times.Builder>();
    sql.forEach(
        attempts.in(TIMES),
        row ->
            times
                .computeIfAbsent(key(row), absent -> new Times.Builder())
                .add(row.number(3), row.number(4)),
        attempts.with());
    return times;
  }

  private static Sum sum(Row row, Times.@Nullable Builder times) throws SQLException {
    return new Sum(
        new Tries(row.number(3), row.number(4), row.number(5), row.number(6)),
        times == null ? Times.NONE : times.times(),
        row.number(7),
        new Load(
            Micros.duration(row.numberOrNull(8)),
            row.numberOrNull(9),
            row.numberOrNull(10),
            row.numberOrNull(11)));
  }

  @Override
  public Map<Key, Sum> plus(Map<Key, Sum> one, Map<Key, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  private static final String TIMES =
      """
      SELECT stage, method, duration_us, count(*) FROM attempts
      WHERE {filter} AND duration_us IS NOT NULL GROUP BY ALL ORDER BY duration_us
      """;

  private static final String FIGURES =
      """
      WITH mine AS (
        SELECT position, stage, method, number, outcome, category, duration_us
        FROM attempts WHERE {filter})
      SELECT stage, method, count(*), count(*) FILTER (outcome = 'succeeded'), count(category),
        count(*) FILTER (number > 1),
        CAST(coalesce(sum(duration_us) FILTER (category IS NOT NULL), 0) AS BIGINT),
        CAST(sum(cpu_us) AS BIGINT), max(peak_memory), CAST(sum(read_bytes) AS BIGINT),
        CAST(sum(written_bytes) AS BIGINT)
      FROM mine LEFT JOIN loads USING (position) GROUP BY stage, method
      """;
}
