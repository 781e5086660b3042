package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.Scope;
import java.sql.SQLException;
import java.util.List;

/**
 * A part of the store that is added up: what is of a scope, after some marks and up to others.
 *
 * @param onTheWay steps after all that are in the store; none when the part ends before
 */
record Part(Sql sql, Scope scope, Marks after, Marks upTo, List<StepRow> onTheWay) {
  /** All of a scope. */
  static Part all(Sql sql, Scope scope, List<StepRow> onTheWay) {
    return new Part(sql, scope, Marks.NONE, Marks.END, onTheWay);
  }

  /** What is of the scope between other marks, without what is on the way. */
  Part from(Marks otherAfter, Marks otherUpTo) {
    return new Part(sql, scope, otherAfter, otherUpTo, List.of());
  }

  /** Its attempts. */
  Filter attempts() {
    return between(Filter.attempts(scope), "position", after.attempts(), upTo.attempts());
  }

  /** The fixes of its failing attempts. */
  Filter fixes() {
    return between(Filter.fixes(scope), "failed_position", after.attempts(), upTo.attempts());
  }

  /** Its steps, or model calls. */
  Filter steps() {
    return between(Filter.steps(scope), "position", after.steps(), upTo.steps());
  }

  private static Filter between(Filter filter, String position, long after, long upTo) {
    if (after > 0) filter.and(position + " > ?", after);
    return upTo == Long.MAX_VALUE ? filter : filter.and(position + " <= ?", upTo);
  }

  /** Whether there are attempts in it. */
  boolean hasAttempts() throws SQLException {
    return has("attempts", attemptPositions());
  }

  /** Whether model calls in it name an attempt. */
  boolean hasCallsOfAttempts() throws SQLException {
    return has("calls", callPositions().and("attempt_hash IS NOT NULL"));
  }

  private boolean has(String table, Filter filter) throws SQLException {
    var any = "SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {filter} LIMIT 1)";
    return sql.number(filter.in(any.replace("{table}", table)), filter.with()) > 0;
  }

  /** Whether attempts of the scope may be before it. */
  boolean hasAttemptsBefore() {
    return after.attempts() > 0;
  }

  /** A condition on where attempts are. */
  Filter attemptPositions() {
    return between(new Filter(), "position", after.attempts(), upTo.attempts());
  }

  /** A condition on where model calls are. */
  Filter callPositions() {
    return between(new Filter(), "position", after.steps(), upTo.steps());
  }

  /** The steps on the way that are of the scope. */
  List<StepRow> arriving() {
    return onTheWay.stream().filter(this::isInScope).toList();
  }

  private boolean isInScope(StepRow row) {
    var project = scope.project();
    var since = scope.since();
    var until = scope.until();
    return (project == null || project.name().equals(row.project))
        && (since == null || row.startedAt >= Micros.ceiling(since))
        && (until == null || row.startedAt < Micros.ceiling(until));
  }
}
