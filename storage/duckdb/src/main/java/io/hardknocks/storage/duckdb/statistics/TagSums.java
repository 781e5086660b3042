package io.hardknocks.storage.duckdb.statistics;

import io.hardknocks.storage.duckdb.attempt.row.TagList;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Addition;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Failures by tag. A part counts the sessions in which a tag did not occur before it. */
record TagSums(String prefix) implements Addition<Map<String, TagSums.Sum>> {
  record Sum(long failures, long fixed, long sessions, long firstSeen, long lastSeen) {
    static Sum read(Row row) throws SQLException {
      return new Sum(row.number(2), row.number(3), row.number(4), row.number(5), row.number(6));
    }

    Sum plus(Sum next) {
      return new Sum(
          failures + next.failures,
          fixed + next.fixed,
          sessions + next.sessions,
          Math.min(firstSeen, next.firstSeen),
          Math.max(lastSeen, next.lastSeen));
    }
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS, Kind.FIXES);
  }

  @Override
  public Map<String, Sum> of(Part part) throws SQLException {
    var attempts = part.attempts();
    var fixes = part.fixes();
    var start = Text.in(prefix);
    var query =
        attempts
            .in(TAGS)
            .replace("{fixes}", fixes.in("{filter}"))
            .replace("{again}", part.hasAttemptsBefore() ? AGAIN : "")
            .replace("{after}", Long.toString(part.after().attempts()));
    var asked =
        attempts.with(
            TagList.USES,
            start,
            fixes.with(),
            part.hasAttemptsBefore() ? new Object[] {start} : new Object[0]);
    return part.sql().map(query, row -> row.text(1), Sum::read, asked);
  }

  @Override
  public Map<String, Sum> plus(Map<String, Sum> one, Map<String, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  // A session is numbered by the position of its first attempt, which may be forgotten.
  private static final String AGAIN =
      """
      WHERE session_no > {after} OR (tag, session_no) NOT IN (
        SELECT (tag, session_no) FROM (
          SELECT session_no, unnest(tags) AS tag FROM attempts
          WHERE position <= {after} AND category IS NOT NULL
            AND session_no IN (SELECT session_no FROM tagged WHERE session_no <= {after}))
        WHERE starts_with(tag, ?))
      """;

  private static final String TAGS =
      """
      WITH tagged AS MATERIALIZED (
        SELECT * FROM (
          SELECT position, session_no, started_at, unnest(tags) AS tag FROM attempts
          WHERE {filter} AND category IS NOT NULL)
        WHERE NOT starts_with(tag, ?) AND starts_with(tag, ?)),
      counted AS (
        SELECT tag, count(*) AS failures, count(failed_position) AS fixed,
          epoch_us(min(started_at)) AS first_seen, epoch_us(max(started_at)) AS last_seen
        FROM tagged LEFT JOIN (SELECT failed_position FROM fixes WHERE {fixes}) AS fixed
          ON failed_position = position
        GROUP BY tag),
      seen AS (
        SELECT tag, count(DISTINCT session_no) AS sessions FROM tagged {again} GROUP BY tag)
      SELECT tag, failures, fixed, coalesce(sessions, 0), first_seen, last_seen
      FROM counted LEFT JOIN seen USING (tag)
      """;
}
