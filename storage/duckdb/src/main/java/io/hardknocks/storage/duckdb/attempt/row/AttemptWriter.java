package io.hardknocks.storage.duckdb.attempt.row;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Writes the columns of {@code attempts}, in their order. */
record AttemptWriter(DuckDBAppender out) {
  void write(NewAttempt fresh) throws SQLException {
    var row = fresh.row();
    out.beginRow();
    out.append(fresh.position()).append(row.idHash).append(row.names.id);
    out.append(row.sessionHash).append(fresh.sessionNumber());
    out.append(row.names.project).append(row.names.session).append(row.names.stage);
    out.append(fresh.number()).append(row.names.method);
    text(row.names.previous);
    end(row);
    failure(row.failure);
    tags(row);
    out.append(row.rest);
    out.endRow();
  }

  private void end(AttemptRow row) throws SQLException {
    out.appendEpochMicros(row.startedAt);
    if (row.duration == null) out.appendNull();
    else out.append(row.duration.longValue());
    out.append(row.outcome);
  }

  private void failure(AttemptRow.@Nullable FailureCells failure) throws SQLException {
    if (failure == null) {
      for (int i = 0; i < 4; i++) out.appendNull();
      return;
    }
    out.append(failure.category).append(failure.exception);
    out.append(failure.message).append(failure.fingerprint);
  }

  private void tags(AttemptRow row) throws SQLException {
    if (row.failure == null && row.tags.isEmpty()) out.appendNull();
    else out.append(row.tags);
  }

  private void text(byte @Nullable [] value) throws SQLException {
    if (value == null) out.appendNull();
    else out.append(value);
  }
}
