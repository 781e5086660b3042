package io.hardknocks.storage.duckdb.step.row;

import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.duckdb.file.Appends;
import io.hardknocks.storage.duckdb.sql.Seen;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.View;
import io.hardknocks.storage.duckdb.sql.Vocabulary;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes steps that are new, in one transaction. For one writer at a time. */
public final class StepAppend implements Appends.Write<StepRow, StepRow> {
  private final Seen ids = new Seen("id_hash", "steps");
  private final Vocabulary vocabulary = new Vocabulary();
  private final Whereabouts sessions;
  private @Nullable DuckDBConnection store;
  private long last;

  /**
   * @param sessions is told where steps are
   */
  public StepAppend(Whereabouts sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<List<StepRow>> on(Sql sql, List<List<StepRow>> lists) throws SQLException {
    var arriving = lists.stream().flatMap(List::stream).mapToLong(row -> row.idHash).toArray();
    var _ = ids.prepare(View.of(sql), arriving.length);
    var known = new HashSet<>(known(sql, ids.among(arriving)));
    var fresh = new ArrayList<List<StepRow>>();
    for (var list : lists) {
      fresh.add(list.stream().filter(row -> known.add(row.id)).toList());
    }
    write(sql, fresh.stream().flatMap(List::stream).toList());
    return fresh;
  }

  /** The ids of those steps that have one of {@code hashes}. */
  public static List<StepId> known(Sql sql, long[] hashes) throws SQLException {
    if (hashes.length == 0) return List.of();
    return sql.list(
        "SELECT rest FROM steps WHERE " + Sql.among("steps", "id_hash"),
        row -> StepRestReader.id(row.text(1)),
        (Object) hashes);
  }

  /** Writes steps of which none is there. */
  public void write(Sql sql, List<StepRow> fresh) throws SQLException {
    if (fresh.isEmpty()) return;
    long position = lastPosition(sql);
    var positions = LongStream.rangeClosed(position + 1, position + fresh.size()).toArray();
    sessions.add(fresh, positions);
    StepWriter.write(sql, fresh, positions, vocabulary);
    for (var row : fresh) ids.add(row.idHash);
    last = position + fresh.size();
    store = sql.connection();
  }

  /** The position of the last step that was written. */
  public long last() {
    return last;
  }

  /** Of a failed write positions may be left out; none is given twice, whatever was forgotten. */
  private long lastPosition(Sql sql) throws SQLException {
    return store == sql.connection()
        ? last
        : Math.max(last, sql.number("SELECT coalesce(max(position), 0) FROM steps"));
  }
}
