package io.hardknocks.storage.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that were acknowledged and were not in the store when it was looked at.
 *
 * @param groups in the order of their arrival
 * @param last the position of the last step that was in the store; the next ones follow it
 */
record OnTheWay(List<List<StepRow>> groups, long last) {
  static final OnTheWay NOTHING = new OnTheWay(List.of(), 0);

  /** Those after the last that is in the store. */
  static OnTheWay after(long last, List<StepRow> rows) {
    return new OnTheWay(rows.isEmpty() ? List.of() : List.of(List.copyOf(rows)), last);
  }

  /** The same, with more. */
  OnTheWay and(List<StepRow> rows) {
    var more = new ArrayList<>(groups);
    more.add(rows);
    return new OnTheWay(List.copyOf(more), last);
  }

  /** Those that are not in the state of the store that is read. */
  List<StepRow> notIn(Sql sql) throws SQLException {
    if (groups.isEmpty()) return List.of();
    long there =
        sql.number(
            "SELECT coalesce(max(position) - ?, 0) FROM steps WHERE position > ?", last, last);
    return groups.stream().flatMap(List::stream).skip(there).toList();
  }
}
