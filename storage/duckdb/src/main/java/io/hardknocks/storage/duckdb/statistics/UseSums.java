package io.hardknocks.storage.duckdb.statistics;

import io.hardknocks.storage.duckdb.attempt.row.TagList;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sums.Addition;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Attempts by the names that their scripts use together: those of one team use the same ones. */
record UseSums() implements Addition<Map<String, UseSums.Sum>> {
  record Sum(long attempts, long failures, long firstSeen, long lastSeen) {
    static Sum read(Row row) throws SQLException {
      return new Sum(row.number(2), row.number(3), row.number(4), row.number(5));
    }

    Sum plus(Sum next) {
      return new Sum(
          attempts + next.attempts,
          failures + next.failures,
          Math.min(firstSeen, next.firstSeen),
          Math.max(lastSeen, next.lastSeen));
    }
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS);
  }

  @Override
  public Map<String, Sum> of(Part part) throws SQLException {
    var attempts = part.attempts();
    var asked = attempts.with(TagList.USES);
    return part.sql().map(attempts.in(USES), row -> row.text(1), Sum::read, asked);
  }

  @Override
  public Map<String, Sum> plus(Map<String, Sum> one, Map<String, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  private static final String USES =
      """
      WITH lists AS (
        SELECT tags[-1] AS names, count(*) AS attempts, count(category) AS failures,
          min(started_at) AS first_seen, max(started_at) AS last_seen
        FROM attempts WHERE {filter} AND starts_with(tags[-1], ?) GROUP BY names),
      used AS (SELECT *, unnest(string_split(substr(names, 3), ' ')) AS name FROM lists)
      SELECT name, sum(attempts)::BIGINT AS attempts, sum(failures)::BIGINT,
        epoch_us(min(first_seen)), epoch_us(max(last_seen))
      FROM used GROUP BY name
      """;
}
