package io.hardknocks.storage.duckdb.pattern;

import io.hardknocks.model.Fingerprint;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Addition;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Failures by pattern. A part counts the sessions in which a pattern did not occur before it.
 *
 * @param only of this pattern; {@code null} for all
 */
public record PatternSums(@Nullable Fingerprint only)
    implements Addition<Map<PatternSums.Key, PatternSums.Sum>> {
  /** A pattern, by names as they are kept. */
  public record Key(String project, String fingerprint) {
    /** By fingerprint, then by project. */
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::fingerprint, Text.ORDER).thenComparing(Key::project, Text.ORDER);
  }

  /**
   * Counts.
   *
   * @param sample the position of the last of them in time, then in arrival
   */
  record Sum(long failures, long sessions, long fixed, long firstSeen, long lastSeen, long sample) {
    Sum plus(Sum next) {
      return new Sum(
          failures + next.failures,
          sessions + next.sessions,
          fixed + next.fixed,
          Math.min(firstSeen, next.firstSeen),
          Math.max(lastSeen, next.lastSeen),
          next.lastSeen >= lastSeen ? next.sample : sample);
    }
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS, Kind.FIXES);
  }

  @Override
  public Map<Key, Sum> of(Part part) throws SQLException {
    var failures = narrowed(part.attempts());
    var fixes = narrowed(part.fixes());
    var query =
        failures
            .in(COUNT)
            .replace("{fixes}", fixes.in("{filter}"))
            .replace("{again}", part.hasAttemptsBefore() ? AGAIN : "")
            .replace("{after}", Long.toString(part.after().attempts()));
    var asked = failures.with(failures.with(fixes.with()));
    return part.sql().map(query, row -> new Key(row.text(1), row.text(2)), PatternSums::sum, asked);
  }

  private Filter narrowed(Filter filter) {
    return only == null ? filter : filter.and("fingerprint = ?", only.value());
  }

  private static Sum sum(Row row) throws SQLException {
    return new Sum(
        row.number(3), row.number(4), row.number(5), row.number(6), row.number(7), row.number(8));
  }

  @Override
  public Map<Key, Sum> plus(Map<Key, Sum> one, Map<Key, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  // A session is numbered by the position of its first attempt, which may be forgotten.
  private static final String AGAIN =
      """
      WHERE session_no > {after} OR (pattern, session_no) NOT IN (
        SELECT (hash(project, fingerprint), session_no) FROM attempts
        WHERE position <= {after} AND fingerprint IS NOT NULL
          AND session_no IN (SELECT session_no FROM together WHERE session_no <= {after}))
      """;

  // Sessions are counted by the rows of a DISTINCT over the hash of both names: at a million
  // attempts that took a third of the time of count(DISTINCT) by the names. Two patterns whose
  // hashes of 64 bits were equal would count as one; fingerprints are hashes of 64 bits themselves.
  // The newest failure is the greatest of time and position in one number.
  private static final String COUNT =
      """
      WITH failures AS MATERIALIZED (
        SELECT hash(project, fingerprint) AS pattern, any_value(project) AS project,
          any_value(fingerprint) AS fingerprint, count(*) AS failures,
          min(started_at) AS first_seen, max(started_at) AS last_seen,
          max((epoch_us(started_at)::HUGEINT + 4611686018427387904) * 9223372036854775808
            + position) % 9223372036854775808 AS sample
        FROM attempts WHERE {filter} AND fingerprint IS NOT NULL GROUP BY pattern),
      together AS MATERIALIZED (
        SELECT DISTINCT hash(project, fingerprint) AS pattern, session_no
        FROM attempts WHERE {filter} AND fingerprint IS NOT NULL),
      seen AS (SELECT pattern, count(*) AS sessions FROM together {again} GROUP BY pattern),
      fixed AS (
        SELECT hash(project, fingerprint) AS pattern, count(*) AS fixed FROM fixes WHERE {fixes}
        GROUP BY pattern)
      SELECT project, fingerprint, failures, coalesce(sessions, 0), coalesce(fixed, 0),
        epoch_us(first_seen), epoch_us(last_seen), sample::BIGINT
      FROM failures LEFT JOIN seen USING (pattern) LEFT JOIN fixed USING (pattern)
      """;
}
