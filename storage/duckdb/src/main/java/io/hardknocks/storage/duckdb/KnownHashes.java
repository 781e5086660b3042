package io.hardknocks.storage.duckdb;

import java.sql.SQLException;
import java.util.Arrays;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Which ids and sessions a store may have. When thousands of attempts arrive, almost all of their
 * ids and most of their sessions are new, and a look-up for each would cost as much as keeping
 * them. Read from the store at the first such group; a small one asks the store itself. For one
 * writer at a time.
 */
final class KnownHashes {
  private static final int FEW = 200;
  private static final long LEAST_CAPACITY = 100_000;

  private @Nullable DuckDBConnection store;
  private HashFilter ids = new HashFilter(0);
  private HashFilter sessions = new HashFilter(0);
  private long room;

  /** Gets ready for {@code arriving} attempts. */
  void prepare(Sql sql, int arriving) throws SQLException {
    boolean current = store == sql.connection() && room >= arriving;
    if (current) return;
    store = null;
    if (arriving > FEW) load(sql, arriving);
  }

  private void load(Sql sql, int arriving) throws SQLException {
    long kept = sql.number("SELECT count(*) FROM attempts");
    long capacity = Math.max(LEAST_CAPACITY, 2 * (kept + arriving));
    ids = new HashFilter(capacity);
    sessions = new HashFilter(capacity);
    sql.forEach(
        "SELECT id_hash, session_hash FROM attempts",
        row -> {
          ids.add(row.number(1));
          sessions.add(row.number(2));
        });
    room = capacity - kept;
    store = sql.connection();
  }

  /** Those of {@code hashes} that may be of attempts which the store has. */
  long[] ids(long[] hashes) {
    return among(hashes, ids);
  }

  /** Those of {@code hashes} that may be of sessions which the store has. */
  long[] sessions(long[] hashes) {
    return among(hashes, sessions);
  }

  private long[] among(long[] hashes, HashFilter filter) {
    return store == null ? hashes : Arrays.stream(hashes).filter(filter::mayHave).toArray();
  }

  /** Notes that the store may have an attempt. */
  void add(NewAttempt attempt) {
    if (store == null) return;
    ids.add(attempt.idHash());
    sessions.add(attempt.sessionHash());
    room--;
  }
}
