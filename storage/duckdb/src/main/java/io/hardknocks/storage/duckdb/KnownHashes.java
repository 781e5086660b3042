package io.hardknocks.storage.duckdb;

import java.sql.SQLException;

/** Which ids and sessions of attempts a store may have. For one writer at a time. */
final class KnownHashes {
  private final Seen ids = new Seen("id_hash", "attempts");
  private final Seen sessions = new Seen("session_hash", "attempts");

  /** Gets ready for {@code arriving} attempts. */
  void prepare(Sql sql, int arriving) throws SQLException {
    ids.prepare(sql, arriving);
    sessions.prepare(sql, arriving);
  }

  /** Those of {@code hashes} that may be of attempts which the store has. */
  long[] ids(long[] hashes) {
    return ids.among(hashes);
  }

  /** Those of {@code hashes} that may be of sessions which the store has. */
  long[] sessions(long[] hashes) {
    return sessions.among(hashes);
  }

  /** Notes that the store may have an attempt. */
  void add(NewAttempt attempt) {
    ids.add(attempt.idHash());
    sessions.add(attempt.sessionHash());
  }
}
