package io.hardknocks.storage.duckdb.sums;

import java.sql.SQLException;

/** Something of steps that can be added up, before they are in the store, too. */
public interface StepAddition<T> extends Addition<T> {
  /** What steps that are on their way add to all that is in the store. */
  T arriving(Arriving arriving) throws SQLException;
}
