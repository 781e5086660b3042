package io.hardknocks.storage.duckdb;

import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes steps that are new, in one transaction. */
final class StepAppend implements Appends.Write<Step> {
  @Override
  public List<List<Step>> on(Sql sql, List<List<Step>> lists) throws SQLException {
    var known = known(sql, lists);
    var fresh = new ArrayList<List<Step>>();
    for (var list : lists) {
      fresh.add(list.stream().filter(step -> known.add(step.id())).toList());
    }
    if (fresh.stream().anyMatch(list -> !list.isEmpty())) write(sql, fresh);
    return fresh;
  }

  private static Set<StepId> known(Sql sql, List<List<Step>> lists) throws SQLException {
    var hashes =
        lists.stream().flatMap(List::stream).mapToLong(step -> Hash.of(step.id())).toArray();
    if (hashes.length == 0) return new HashSet<>();
    return new HashSet<>(
        sql.list(
            "SELECT rest FROM steps WHERE id_hash IN " + Sql.NUMBERS,
            row -> StepRestReader.id(row.text(1)),
            (Object) hashes));
  }

  private static void write(Sql sql, List<List<Step>> fresh) throws SQLException {
    long position = sql.number("SELECT coalesce(max(position), 0) FROM steps");
    try (var steps = sql.appender("steps");
        var calls = sql.appender("calls")) {
      var writer = new StepWriter(steps, calls);
      for (var list : fresh) {
        for (var step : list) writer.write(step, ++position);
      }
      steps.flush();
      calls.flush();
    }
  }
}
