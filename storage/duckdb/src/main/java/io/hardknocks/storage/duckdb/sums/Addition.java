package io.hardknocks.storage.duckdb.sums;

import java.sql.SQLException;
import java.util.Set;

/**
 * Something that can be added up part by part. What is not a mere sum, as a count of sessions, is
 * given as what a part adds to all before it.
 */
public interface Addition<T> {
  /** A kind of record. Attempts never change; their fixes do, and steps are amended. */
  enum Kind {
    ATTEMPTS,
    FIXES,
    STEPS
  }

  /** What is counted. */
  Set<Kind> counts();

  /** What a part adds. */
  T of(Part part) throws SQLException;

  /** Of a part and the one after it. */
  T plus(T one, T next);
}
