package io.hardknocks.storage.duckdb;

import java.sql.SQLException;

/**
 * Something that can be added up part by part. What is not a mere sum, as a count of sessions, is
 * given as what a part adds to all before it.
 */
interface Addition<T> {
  /** Whether steps are added up, or attempts and fixes alone. */
  boolean countsSteps();

  /** What a part adds. */
  T of(Part part) throws SQLException;

  /** Of a part and the one after it. */
  T plus(T one, T next);
}
