package io.hardknocks.storage.duckdb;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.storage.Scope;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the patterns of a scope, then reads the samples of those that are listed. */
record PatternList(Sql sql, Scope scope, @Nullable Fingerprint only) {
  private record Counted(
      String project,
      String fingerprint,
      long failures,
      long sessions,
      long fixed,
      long firstSeen,
      long lastSeen,
      long sample) {
    static Counted read(Row row) throws SQLException {
      return new Counted(
          row.text(1),
          row.text(2),
          row.number(3),
          row.number(4),
          row.number(5),
          row.number(6),
          row.number(7),
          row.number(8));
    }
  }

  List<Pattern> top(int limit) throws SQLException {
    var counted = count(limit);
    if (counted.isEmpty()) return List.of();
    var samples = samples(counted);
    var states = new PatternStates(sql).load();
    return counted.stream().map(count -> pattern(count, samples, states)).toList();
  }

  private List<Counted> count(int limit) throws SQLException {
    var failures = narrowed(Filter.attempts(scope));
    var fixes = narrowed(Filter.fixes(scope));
    var query = failures.in(COUNT).replace("{fixes}", fixes.in("{filter}"));
    return sql.list(query, Counted::read, failures.with(limit, failures.with(fixes.with())));
  }

  private Filter narrowed(Filter filter) {
    return only == null ? filter : filter.and("fingerprint = ?", only.value());
  }

  private Map<Long, Headline> samples(List<Counted> counted) throws SQLException {
    var positions = counted.stream().mapToLong(Counted::sample).toArray();
    var samples = new HashMap<Long, Headline>();
    for (var headline : Lookup.headlines(sql, "position", positions)) {
      samples.put(headline.position(), headline);
    }
    return samples;
  }

  private static Pattern pattern(
      Counted count, Map<Long, Headline> samples, Map<PatternStates.Key, PatternState> states) {
    var key = new PatternStates.Key(count.project(), count.fingerprint());
    return new Pattern(
        new Fingerprint(count.fingerprint()),
        states.getOrDefault(key, PatternState.OPEN),
        count.failures(),
        count.sessions(),
        count.fixed(),
        Micros.instant(count.firstSeen()),
        Micros.instant(count.lastSeen()),
        requireNonNull(samples.get(count.sample())));
  }

  // Sessions are counted by the rows of a DISTINCT over the hash of both names: at a million
  // attempts
  // that took a third of the time of count(DISTINCT) by the names. Two patterns whose hashes of 64
  // bits were equal would count as one; fingerprints are hashes of 64 bits themselves. The newest
  // failure is the greatest of time and position in one number.
  private static final String COUNT =
      """
      WITH failures AS MATERIALIZED (
        SELECT hash(project, fingerprint) AS pattern, any_value(project) AS project,
          any_value(fingerprint) AS fingerprint, count(*) AS failures,
          min(started_at) AS first_seen, max(started_at) AS last_seen,
          max((epoch_us(started_at)::HUGEINT + 4611686018427387904) * 9223372036854775808
            + position) % 9223372036854775808 AS sample
        FROM attempts WHERE {filter} AND fingerprint IS NOT NULL GROUP BY pattern
        ORDER BY failures DESC, fingerprint, project LIMIT ?),
      seen AS (
        SELECT pattern, count(*) AS sessions FROM (
          SELECT DISTINCT hash(project, fingerprint) AS pattern, session_no
          FROM attempts WHERE {filter} AND fingerprint IS NOT NULL)
        GROUP BY pattern),
      fixed AS (
        SELECT hash(project, fingerprint) AS pattern, count(*) AS fixed FROM fixes WHERE {fixes}
        GROUP BY pattern)
      SELECT project, fingerprint, failures, sessions, coalesce(fixed, 0), epoch_us(first_seen),
        epoch_us(last_seen), sample::BIGINT
      FROM failures JOIN seen USING (pattern) LEFT JOIN fixed USING (pattern)
      ORDER BY failures DESC, fingerprint, project
      """;
}
