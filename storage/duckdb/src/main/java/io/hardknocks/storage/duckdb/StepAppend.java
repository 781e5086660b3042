package io.hardknocks.storage.duckdb;

import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes steps that are new, in one transaction. For one writer at a time. */
final class StepAppend implements Appends.Write<Step> {
  private final Seen ids = new Seen("id_hash", "steps");
  private @Nullable DuckDBConnection store;
  private long last;

  @Override
  public List<List<Step>> on(Sql sql, List<List<Step>> lists) throws SQLException {
    var arriving = lists.stream().flatMap(List::stream).mapToLong(StepAppend::hash).toArray();
    ids.prepare(sql, arriving.length);
    var known = known(sql, ids.among(arriving));
    var fresh = new ArrayList<List<Step>>();
    for (var list : lists) {
      fresh.add(list.stream().filter(step -> known.add(step.id())).toList());
    }
    if (fresh.stream().anyMatch(list -> !list.isEmpty())) write(sql, fresh);
    return fresh;
  }

  @Override
  public void ended(boolean kept) {
    if (!kept) store = null;
  }

  private static long hash(Step step) {
    return Hash.of(step.id());
  }

  private static Set<StepId> known(Sql sql, long[] hashes) throws SQLException {
    if (hashes.length == 0) return new HashSet<>();
    return new HashSet<>(
        sql.list(
            "SELECT rest FROM steps WHERE id_hash IN " + Sql.NUMBERS,
            row -> StepRestReader.id(row.text(1)),
            (Object) hashes));
  }

  private void write(Sql sql, List<List<Step>> fresh) throws SQLException {
    long position = lastPosition(sql);
    try (var steps = sql.appender("steps");
        var calls = sql.appender("calls")) {
      var writer = new StepWriter(steps, calls);
      for (var list : fresh) {
        for (var step : list) {
          writer.write(step, ++position);
          ids.add(hash(step));
        }
      }
      steps.flush();
      calls.flush();
    }
    last = position;
    store = sql.connection();
  }

  /** Of a failed write positions may be left out; none is given twice. */
  private long lastPosition(Sql sql) throws SQLException {
    return store == sql.connection()
        ? last
        : sql.number("SELECT coalesce(max(position), 0) FROM steps");
  }
}
