package io.hardknocks.storage.duckdb.sums;

import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.function.LongPredicate;

/**
 * A part of the store that is added up: what is of a scope, after some marks and up to others.
 *
 * @param tried which attempts there may be
 */
public record Part(Sql sql, Scope scope, Tried tried, Marks after, Marks upTo) {
  /** All of a scope that is in the store. */
  public static Part all(Sql sql, Scope scope) {
    return new Part(sql, scope, new Tried(), Marks.NONE, Marks.END);
  }

  /** The same between other marks. */
  public Part from(Marks otherAfter, Marks otherUpTo) {
    return new Part(sql, scope, tried, otherAfter, otherUpTo);
  }

  /** The same up to a step. */
  public Part upToStep(long position) {
    return from(after, new Marks(upTo.attempts(), position));
  }

  /** All from the beginning to its end. */
  public Part whole() {
    return from(Marks.NONE, upTo);
  }

  /** All before it. */
  public Part before() {
    return from(Marks.NONE, after);
  }

  /** Its attempts. */
  public Filter attempts() {
    return between(Filter.attempts(scope), "position", after.attempts(), upTo.attempts());
  }

  /** The fixes of its failing attempts. */
  public Filter fixes() {
    return between(Filter.fixes(scope), "failed_position", after.attempts(), upTo.attempts());
  }

  /** Its steps, or model calls. */
  public Filter steps() {
    return between(Filter.steps(scope), "position", after.steps(), upTo.steps());
  }

  private static Filter between(Filter filter, String position, long after, long upTo) {
    if (after > 0) filter.and(position + " > ?", after);
    return upTo == Long.MAX_VALUE ? filter : filter.and(position + " <= ?", upTo);
  }

  /** Whether there may be attempts in it. */
  public boolean hasAttempts() {
    return upTo.attempts() > after.attempts();
  }

  /** Whether attempts of the scope may be before it. */
  public boolean hasAttemptsBefore() {
    return after.attempts() > 0;
  }

  /** Whether steps of the scope may be before it. */
  public boolean hasStepsBefore() {
    return after.steps() > 0;
  }

  /** A condition on where attempts are. */
  public Filter attemptPositions() {
    return between(new Filter(), "position", after.attempts(), upTo.attempts());
  }

  /** A condition on where model calls are. */
  public Filter callPositions() {
    return between(new Filter(), "position", after.steps(), upTo.steps());
  }

  /** What of its model calls names something that there may be: hashes of attempts. */
  public long[] attemptsOfCalls() throws SQLException {
    return hashesOfCalls("attempt_hash", tried::mayHaveAttempt);
  }

  /** The sessions of its model calls that there may be attempts of: their hashes. */
  public long[] sessionsOfCalls() throws SQLException {
    return hashesOfCalls("session_hash", tried::mayHaveSession);
  }

  private long[] hashesOfCalls(String column, LongPredicate may) throws SQLException {
    if (upTo.steps() <= after.steps()) return new long[0];
    var calls = callPositions();
    tried.prepare(sql, upTo.attempts());
    return sql
        .list(calls.in(HASHES).replace("{hash}", column), row -> row.number(1), calls.with())
        .stream()
        .mapToLong(Long::longValue)
        .filter(may)
        .distinct()
        .toArray();
  }

  private static final String HASHES =
      "SELECT {hash} FROM calls WHERE {filter} AND {hash} IS NOT NULL";
}
