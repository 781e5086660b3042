package io.hardknocks.storage.duckdb.statistics;

import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.TimedAddition;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Attempts by UTC day, which is numbered from 1970 on. */
record DaySums() implements TimedAddition<Map<Long, DaySums.Sum>> {
  record Sum(long attempts, long succeeded) {
    static Sum read(Row row) throws SQLException {
      return new Sum(row.number(2), row.number(3));
    }

    Sum plus(Sum next) {
      return new Sum(attempts + next.attempts, succeeded + next.succeeded);
    }
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS);
  }

  @Override
  public Map<Long, Sum> of(Part part) throws SQLException {
    var attempts = part.attempts();
    return part.sql().map(attempts.in(DAYS), row -> row.number(1), Sum::read, attempts.with());
  }

  @Override
  public Map<Long, Sum> plus(Map<Long, Sum> one, Map<Long, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  private static final String DAYS =
      """
      SELECT CAST(started_at AS DATE) - DATE '1970-01-01' AS day, count(*),
        count(*) FILTER (outcome = 'succeeded')
      FROM attempts WHERE {filter} GROUP BY day
      """;
}
