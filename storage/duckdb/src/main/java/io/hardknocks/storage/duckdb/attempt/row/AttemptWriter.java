package io.hardknocks.storage.duckdb.attempt.row;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hardknocks.model.Execution;
import io.hardknocks.model.Outcome;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Writes the columns of {@code attempts}, in their order. */
record AttemptWriter(DuckDBAppender out) {
  void write(NewAttempt fresh) throws SQLException {
    var row = fresh.row();
    out.beginRow();
    out.append(fresh.position()).append(row.idHash).append(row.id);
    out.append(row.sessionHash).append(fresh.sessionNumber());
    out.append(row.project).append(row.session).append(row.stage);
    out.append(fresh.attempt().turn().number()).append(row.method);
    text(row.previous);
    execution(fresh.attempt().execution());
    failure(row.failure);
    tags(row);
    out.append(row.rest);
    out.endRow();
  }

  private void execution(Execution execution) throws SQLException {
    var duration = execution.duration();
    out.appendEpochMicros(Micros.of(execution.startedAt()));
    if (duration == null) out.appendNull();
    else out.append(Micros.of(duration));
    out.append(OUTCOMES.get(execution.outcome()));
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

  private static final Map<Outcome, byte[]> OUTCOMES = new EnumMap<>(Outcome.class);

  static {
    for (var outcome : Outcome.values()) OUTCOMES.put(outcome, outcome.wire().getBytes(US_ASCII));
  }
}
