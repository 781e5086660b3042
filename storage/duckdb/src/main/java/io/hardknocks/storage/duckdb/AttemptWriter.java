package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Turn;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Writes the columns of {@code attempts}, in their order. */
record AttemptWriter(DuckDBAppender out) {
  void write(NewAttempt fresh) throws SQLException {
    var attempt = fresh.attempt();
    out.beginRow();
    out.append(fresh.position()).append(fresh.idHash());
    text(attempt.id().value());
    out.append(fresh.sessionHash()).append(fresh.sessionNumber());
    text(attempt.stage().project().name());
    text(attempt.stage().session());
    text(attempt.stage().name());
    turn(attempt.turn());
    execution(attempt.execution());
    failure(attempt.failure(), attempt.labels().uses());
    text(Rest.of(attempt).packed());
    out.endRow();
  }

  private void turn(Turn turn) throws SQLException {
    out.append(turn.number());
    text(turn.method());
    text(turn.previous() == null ? null : turn.previous().value());
  }

  private void execution(Execution execution) throws SQLException {
    var duration = execution.duration();
    out.appendEpochMicros(Micros.of(execution.startedAt()));
    if (duration == null) out.appendNull();
    else out.append(Micros.of(duration));
    text(Words.of(execution.outcome()));
  }

  private void failure(@Nullable Failure failure, SortedSet<String> uses) throws SQLException {
    if (failure == null) {
      for (int i = 0; i < 4; i++) out.appendNull();
      if (uses.isEmpty()) out.appendNull();
      else out.append(List.of(TagList.packed(uses)));
      return;
    }
    text(Words.of(failure.category()));
    text(failure.exception());
    text(failure.message());
    text(failure.fingerprint().value());
    out.append(TagList.of(failure.tags(), uses));
  }

  private void text(@Nullable String value) throws SQLException {
    if (value == null) out.appendNull();
    else out.append(Text.utf8(value));
  }
}
