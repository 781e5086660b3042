package io.hardknocks.storage.duckdb;

import java.sql.SQLException;

/**
 * Deletes attempts and steps. The database gives the room of a block of 122,880 rows back when all
 * of them are deleted, and never that of a part; where more is forgotten than kept, the rest is
 * written anew.
 *
 * @param forgotten which attempts
 * @param steps which steps and model calls
 */
record Forgetting(Sql sql, Filter forgotten, Filter steps) {
  /** How many. */
  record Forgotten(long attempts, long steps) {
    boolean anything() {
      return attempts > 0 || steps > 0;
    }
  }

  Forgotten run() throws SQLException {
    sql.run(KEEP_POSITION);
    new ExposureRows(sql).settle(forgotten);
    sql.run(forgotten.in(FORGET_FIXES), forgotten.twice());
    sql.run(forgotten.in(FORGET_LOADS), forgotten.with());
    sql.run(steps.in("DELETE FROM calls WHERE {filter}"), steps.with());
    return new Forgotten(delete("attempts", forgotten), delete("steps", steps));
  }

  private long delete(String table, Filter which) throws SQLException {
    long count = sql.run(which.in("DELETE FROM " + table + " WHERE {filter}"), which.with());
    if (count > sql.number("SELECT count(*) FROM " + table))
      sql.execute(WRITE_ANEW.replace("{table}", table));
    return count;
  }

  private static final String KEEP_POSITION =
      """
      UPDATE hardknocks SET last_position =
        greatest(last_position, (SELECT coalesce(max(position), 0) FROM attempts))
      """;

  private static final String FORGET_FIXES =
      """
      DELETE FROM fixes
      WHERE failed IN (SELECT id FROM attempts WHERE {filter})
         OR fixing IN (SELECT id FROM attempts WHERE {filter})
      """;

  private static final String FORGET_LOADS =
      "DELETE FROM loads WHERE position IN (SELECT position FROM attempts WHERE {filter})";

  private static final String WRITE_ANEW =
      """
      CREATE TABLE kept AS SELECT * FROM {table} ORDER BY position;
      DROP TABLE {table};
      ALTER TABLE kept RENAME TO {table};
      """;
}
