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
record PatternCount(Sql sql, Scope scope, @Nullable Fingerprint only) {
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
    return sql.list(query, Counted::read, failures.with(fixes.with(limit)));
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

  private static final String COUNT =
      """
      WITH failures AS (
        SELECT project, fingerprint, count(*) AS failures, count(DISTINCT session_no) AS sessions,
          min(started_at) AS first_seen, max(started_at) AS last_seen,
          max({'time': started_at, 'position': position}).position AS sample
        FROM attempts WHERE {filter} AND fingerprint IS NOT NULL GROUP BY project, fingerprint),
      fixed AS (
        SELECT project, fingerprint, count(*) AS fixed FROM fixes WHERE {fixes}
        GROUP BY project, fingerprint)
      SELECT project, fingerprint, failures, sessions, coalesce(fixed, 0), epoch_us(first_seen),
        epoch_us(last_seen), sample
      FROM failures LEFT JOIN fixed USING (project, fingerprint)
      ORDER BY failures DESC, fingerprint, project LIMIT ?
      """;
}
