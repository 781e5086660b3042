package io.hardknocks.storage.duckdb.step;

import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Vocabulary;
import io.hardknocks.storage.duckdb.step.row.StepRestReader;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.step.row.StepWriter;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Marks;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes steps anew, each at the position of the one that it replaces.
 *
 * @param sessions is told where steps are
 */
record StepAmendment(List<Step> steps, Whereabouts sessions) {
  boolean on(Sql sql, Ledgers.Change change) throws SQLException {
    Map<StepId, Step> amended = new HashMap<>();
    for (var step : steps) amended.put(step.id(), step);
    var positions = positions(sql, amended);
    if (positions.isEmpty()) return false;
    var numbers = positions.keySet().stream().mapToLong(Long::longValue).toArray();
    change.from(Marks.ofSteps(numbers[0]));
    sql.run("DELETE FROM steps WHERE position IN " + Sql.NUMBERS, (Object) numbers);
    sql.run("DELETE FROM calls WHERE position IN " + Sql.NUMBERS, (Object) numbers);
    var rows = List.copyOf(positions.values());
    sessions.add(rows, numbers);
    StepWriter.write(sql, rows, numbers, new Vocabulary());
    return true;
  }

  private static Map<Long, StepRow> positions(Sql sql, Map<StepId, Step> amended)
      throws SQLException {
    var positions = new TreeMap<Long, StepRow>();
    if (amended.isEmpty()) return positions;
    var hashes = amended.keySet().stream().mapToLong(Hash::of).toArray();
    sql.forEach(
        "SELECT position, rest FROM steps WHERE " + Sql.among("steps", "id_hash"),
        row -> {
          var step = amended.get(StepRestReader.id(row.text(2)));
          if (step != null) positions.put(row.number(1), StepRow.of(step));
        },
        (Object) hashes);
    return positions;
  }
}
