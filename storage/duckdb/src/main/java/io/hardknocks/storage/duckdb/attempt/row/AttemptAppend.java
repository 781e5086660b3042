package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.storage.duckdb.sql.Seen;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes attempts that are new, numbered, in one transaction. For one writer at a time. */
public final class AttemptAppend {
  private final Seen ids = new Seen("id_hash", "attempts");
  private final AttemptNumbers numbers = new AttemptNumbers();
  private final Tail tail;
  private List<NewAttempt> written = List.of();

  /**
   * @param tail gets what is kept
   */
  public AttemptAppend(Tail tail) {
    this.tail = tail;
  }

  /** What is new of each list. */
  public List<List<Attempt>> on(Sql sql, List<List<AttemptRow>> lists) throws SQLException {
    var arriving = lists.stream().flatMap(List::stream).mapToLong(row -> row.idHash).toArray();
    ids.prepare(sql, arriving.length);
    var known = known(sql, ids.among(arriving));
    var fresh = new ArrayList<List<AttemptRow>>();
    for (var list : lists) {
      fresh.add(list.stream().filter(row -> known.add(row.attempt.id())).toList());
    }
    var all = fresh.stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) write(sql, all);
    return split(written, fresh);
  }

  private void write(Sql sql, List<AttemptRow> rows) throws SQLException {
    numbers.prepare(sql, rows);
    written = rows.stream().map(numbers::next).toList();
    for (var row : rows) ids.add(row.idHash);
    try (var appender = sql.appender("attempts")) {
      var writer = new AttemptWriter(appender);
      for (var fresh : written) writer.write(fresh);
      appender.flush();
    }
    Loads.write(sql, written.stream().map(Loads::of).toList());
  }

  /** What was written last is kept, and not told to the callers yet; or it is not kept. */
  public void ended(boolean kept) {
    if (kept) tail.add(written);
    else forget();
    numbers.trim();
    written = List.of();
  }

  /** The store may have others now than those that were written. */
  public void forget() {
    numbers.forget();
    tail.clear();
  }

  private static Set<AttemptId> known(Sql sql, long[] hashes) throws SQLException {
    if (hashes.length == 0) return new HashSet<>();
    var found =
        sql.list(
            "SELECT id FROM attempts WHERE " + Sql.among("attempts", "id_hash"),
            row -> new AttemptId(row.text(1)),
            hashes);
    return new HashSet<>(found);
  }

  private static List<List<Attempt>> split(List<NewAttempt> rows, List<List<AttemptRow>> like) {
    var parts = new ArrayList<List<Attempt>>();
    int from = 0;
    for (var part : like) {
      var slice = rows.subList(from, from + part.size());
      parts.add(slice.stream().map(NewAttempt::attempt).toList());
      from += part.size();
    }
    return parts;
  }
}
