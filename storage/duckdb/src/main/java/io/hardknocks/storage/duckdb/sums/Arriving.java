package io.hardknocks.storage.duckdb.sums;

import io.hardknocks.model.AttemptId;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps on their way into the store.
 *
 * @param there all that is in the store before them
 * @param rows of every scope
 */
public record Arriving(Part there, List<StepRow> rows) {
  /** Those of the scope. */
  public List<StepRow> inScope() {
    return rows.stream().filter(this::isInScope).toList();
  }

  /** The model calls of the scope, of sessions that there may be attempts of. */
  public List<StepRow> callsOfSessions() throws SQLException {
    var tried = ready();
    return inScope().stream()
        .filter(row -> row.call != null && tried.mayHaveSession(row.session))
        .toList();
  }

  /** What was paid for each attempt that there may be. */
  public Map<AttemptId, Purse> purses() throws SQLException {
    var tried = ready();
    var purses = new HashMap<AttemptId, Purse>();
    for (var row : rows) {
      var attempt = row.call == null ? null : row.call.attempt();
      if (attempt != null && row.attempt != null && tried.mayHaveAttempt(row.attempt))
        purses.merge(attempt, Purse.of(row.amount()), Purse::plus);
    }
    return purses;
  }

  private Tried ready() throws SQLException {
    there.tried().prepare(there.sql(), there.upTo().attempts());
    return there.tried();
  }

  private boolean isInScope(StepRow row) {
    var scope = there.scope();
    var project = scope.project();
    var since = scope.since();
    var until = scope.until();
    return (project == null || project.name().equals(row.project))
        && (since == null || row.startedAt >= Micros.ceiling(since))
        && (until == null || row.startedAt < Micros.ceiling(until));
  }
}
