package io.hardknocks.storage.duckdb.statistics;

import io.hardknocks.storage.Statistics.Totals;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.TimedAddition;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** How many attempts there are. A part counts the sessions that begin in it. */
public record TotalSums() implements TimedAddition<Totals> {
  private static final long MOST_BITS = 200_000_000;

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS, Kind.FIXES);
  }

  @Override
  public Totals of(Part part) throws SQLException {
    var attempts = part.attempts();
    var fixes = part.fixes();
    var totals =
        part.sql()
            .first(
                attempts
                    .in(TOTALS)
                    .replace("{sessions}", sessions(part))
                    .replace("{fixes}", fixes.in("{filter}")),
                TotalSums::totals,
                fixes.with((Object) attempts.with()));
    var counted = Objects.requireNonNull(totals, "counts are one row");
    return part.hasAttemptsBefore() ? withSessions(counted, newSessions(part)) : counted;
  }

  private static Totals withSessions(Totals counted, long sessions) {
    return new Totals(
        counted.attempts(), counted.succeeded(), counted.failed(), counted.fixed(), sessions);
  }

  private static long newSessions(Part part) throws SQLException {
    var attempts = part.attempts();
    var before = part.before().attempts();
    var query =
        attempts
            .in(NEW_SESSIONS)
            .replace("{before}", before.in("{filter}"))
            .replace("{after}", Long.toString(part.after().attempts()));
    return part.sql().number(query, attempts.with(before.with((Object) attempts.with())));
  }

  // A bit for each session is five times as fast as count(DISTINCT) where these are many, while the
  // bits are few.
  private static String sessions(Part part) throws SQLException {
    if (part.hasAttemptsBefore()) return "0";
    if (part.scope().since() != null) return "count(DISTINCT session_no)";
    var bounds = part.sql().first(BOUNDS, row -> new long[] {row.number(1), row.number(2)});
    if (bounds == null || bounds[1] - bounds[0] > MOST_BITS) return "count(DISTINCT session_no)";
    return "coalesce(bit_count(bitstring_agg(session_no, %d, %d)), 0)"
        .formatted(bounds[0], bounds[1]);
  }

  private static Totals totals(Row row) throws SQLException {
    return new Totals(row.number(1), row.number(2), row.number(3), row.number(5), row.number(4));
  }

  @Override
  public Totals plus(Totals one, Totals next) {
    return new Totals(
        one.attempts() + next.attempts(),
        one.succeeded() + next.succeeded(),
        one.failed() + next.failed(),
        one.fixed() + next.fixed(),
        one.sessions() + next.sessions());
  }

  private static final String BOUNDS =
      "SELECT min(session_no), max(session_no) FROM attempts HAVING count(*) > 0";

  // A session is numbered by the position of its first attempt, which may be forgotten.
  private static final String NEW_SESSIONS =
      """
      SELECT count(DISTINCT session_no) FROM attempts
      WHERE {filter} AND (session_no > {after} OR session_no NOT IN (
        SELECT session_no FROM attempts
        WHERE {before} AND session_no IN (
          SELECT session_no FROM attempts WHERE {filter} AND session_no <= {after})))
      """;

  private static final String TOTALS =
      """
      WITH fixed AS (SELECT count(*) AS fixed FROM fixes WHERE {fixes})
      SELECT count(*), count(*) FILTER (outcome = 'succeeded'), count(category), {sessions},
        (SELECT fixed FROM fixed)
      FROM attempts WHERE {filter}
      """;
}
