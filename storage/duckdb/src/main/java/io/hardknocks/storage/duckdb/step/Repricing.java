package io.hardknocks.storage.duckdb.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Vocabulary;
import io.hardknocks.storage.duckdb.step.row.CallRow;
import io.hardknocks.storage.duckdb.step.row.StepRestReader;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/** Gives model calls another cost: all of them in one statement. */
record Repricing(Map<StepId, Cost> costs) {
  boolean on(Sql sql) throws SQLException {
    var found = positions(sql);
    if (found.isEmpty()) return false;
    sql.execute(
        "CREATE TABLE repriced (call_position BIGINT, new_cost DECIMAL(38, 18), new_price INTEGER)");
    var prices = found.values().stream().map(CallRow::price).toList();
    var numbers = new Vocabulary().numbers(sql, prices);
    try (var out = sql.appender("repriced")) {
      for (var entry : found.entrySet())
        write(
            out,
            entry.getKey(),
            entry.getValue(),
            requireNonNull(numbers.get(CallRow.price(entry.getValue()))));
      out.flush();
    }
    sql.run(
        "UPDATE calls SET cost = new_cost, price = new_price FROM repriced WHERE position = call_position");
    sql.execute("DROP TABLE repriced");
    return true;
  }

  private Map<Long, Cost> positions(Sql sql) throws SQLException {
    if (costs.isEmpty()) return Map.of();
    var hashes = costs.keySet().stream().mapToLong(Hash::of).toArray();
    var found = new HashMap<Long, Cost>();
    sql.list(
        "SELECT position, rest FROM steps WHERE position IN (SELECT position FROM calls) AND id_hash IN "
            + Sql.NUMBERS,
        row -> {
          var cost = costs.get(StepRestReader.id(row.text(2)));
          return cost != null && found.put(row.number(1), cost) == null;
        },
        (Object) hashes);
    return found;
  }

  private static void write(DuckDBAppender out, long position, Cost cost, int price)
      throws SQLException {
    out.beginRow();
    out.append(position);
    if (cost instanceof Cost.Priced priced) out.append(priced.amount().setScale(Cost.Priced.SCALE));
    else out.appendNull();
    out.append(price);
    out.endRow();
  }
}
