package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.AttemptId;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of {@code attempts}, and of {@code loads} beside it. */
public final class AttemptTable {
  private AttemptTable() {}

  /** Writes attempts of which none is there. */
  public static void write(Sql sql, List<NewAttempt> fresh) throws SQLException {
    if (fresh.isEmpty()) return;
    try (var appender = sql.appender("attempts")) {
      var writer = new AttemptWriter(appender);
      for (var attempt : fresh) writer.write(attempt);
      appender.flush();
    }
    Loads.write(sql, fresh.stream().map(Loads::of).toList());
  }

  /** Writes those that are not there. */
  public static void writeMissing(Sql sql, List<NewAttempt> fresh) throws SQLException {
    var known = known(sql, fresh.stream().mapToLong(attempt -> attempt.row().idHash).toArray());
    write(sql, fresh.stream().filter(attempt -> !known.contains(attempt.row().id)).toList());
  }

  /** The ids of those that have one of {@code hashes}. */
  public static Set<AttemptId> known(Sql sql, long[] hashes) throws SQLException {
    if (hashes.length == 0) return new HashSet<>();
    var found =
        sql.list(
            "SELECT id FROM attempts WHERE " + Sql.among("attempts", "id_hash"),
            row -> new AttemptId(row.text(1)),
            hashes);
    return new HashSet<>(found);
  }
}
