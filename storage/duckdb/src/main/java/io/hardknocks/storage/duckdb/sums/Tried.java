package io.hardknocks.storage.duckdb.sums;

import io.hardknocks.storage.duckdb.sql.HashFilter;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts there may be, and which sessions of attempts: most model calls that programs of
 * others make are of none, and to look for each would take longer than to add it up. Thread-safe.
 */
final class Tried {
  private @Nullable HashFilter attempts;
  private @Nullable HashFilter sessions;
  private long upTo;

  /** Gets ready for attempts up to a position of the store that is read. */
  synchronized void prepare(Sql sql, long position) throws SQLException {
    if (position > upTo) sql.forEach(ARRIVED, this::add, upTo, position);
  }

  private void add(Row row) throws SQLException {
    if (attempts == null) attempts = new HashFilter(row.number(4));
    if (sessions == null) sessions = new HashFilter(row.number(4));
    upTo = Math.max(upTo, row.number(1));
    attempts.add(row.number(2));
    sessions.add(row.number(3));
  }

  synchronized boolean mayHaveAttempt(long hash) {
    return attempts != null && attempts.mayHave(hash);
  }

  synchronized boolean mayHaveSession(long hash) {
    return sessions != null && sessions.mayHave(hash);
  }

  private static final String ARRIVED =
      """
      SELECT position, id_hash, session_hash, (SELECT count(*) FROM attempts) FROM attempts
      WHERE position > ? AND position <= ?
      """;
}
