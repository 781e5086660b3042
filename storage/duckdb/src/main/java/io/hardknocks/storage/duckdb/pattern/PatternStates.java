package io.hardknocks.storage.duckdb.pattern;

import io.hardknocks.model.PatternState;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The state of every pattern that somebody decided about. */
record PatternStates(Sql sql) {
  record Key(String project, String fingerprint) {}

  Map<Key, PatternState> load() throws SQLException {
    var states = new HashMap<Key, PatternState>();
    sql.list(
        LATEST,
        row -> states.put(new Key(row.text(1), row.text(2)), PatternState.ofWire(row.text(3))));
    if (states.containsValue(PatternState.RESOLVED)) {
      sql.list(
          REGRESSED, row -> states.put(new Key(row.text(1), row.text(2)), PatternState.REGRESSED));
    }
    return states;
  }

  private static final String LATEST =
      """
      SELECT project, fingerprint, max({'time': decided_at, 'number': number, 'state': state}).state
      FROM decisions GROUP BY project, fingerprint
      """;

  private static final String REGRESSED =
      """
      WITH latest AS (
        SELECT project, fingerprint, max({'time': decided_at, 'number': number, 'state': state}) AS decision
        FROM decisions GROUP BY project, fingerprint)
      SELECT DISTINCT project, fingerprint FROM attempts JOIN latest USING (project, fingerprint)
      WHERE decision.state = 'resolved' AND started_at > decision.time
      """;
}
