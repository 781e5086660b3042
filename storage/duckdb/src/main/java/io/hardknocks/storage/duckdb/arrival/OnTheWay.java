package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.duckdb.step.row.StepRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that were acknowledged and were not in the store when it was looked at.
 *
 * @param groups in the order of their arrival
 * @param last the position of the last step that was in the store; the next ones follow it, and may
 *     be there by now
 */
public record OnTheWay(List<List<StepRow>> groups, long last) {
  /** None, whatever is in the store. */
  public static final OnTheWay NOTHING = new OnTheWay(List.of(), Long.MAX_VALUE);

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

  public List<StepRow> rows() {
    return groups.size() == 1 ? groups.getFirst() : groups.stream().flatMap(List::stream).toList();
  }
}
