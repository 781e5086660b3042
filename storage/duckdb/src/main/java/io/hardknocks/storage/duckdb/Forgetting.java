package io.hardknocks.storage.duckdb;

import java.sql.SQLException;

/**
 * Deletes attempts. The database gives the room of a block of 122,880 rows back when all of them
 * are deleted, and never that of a part; where more is forgotten than kept, the rest is written
 * anew.
 */
record Forgetting(Sql sql, Filter forgotten) {
  /** How many attempts. */
  long run() throws SQLException {
    sql.run(KEEP_POSITION);
    new ExposureRows(sql).settle(forgotten);
    sql.run(forgotten.in(FORGET_FIXES), forgotten.twice());
    long count = sql.run(forgotten.in("DELETE FROM attempts WHERE {filter}"), forgotten.with());
    if (count > sql.number("SELECT count(*) FROM attempts")) sql.execute(WRITE_ANEW);
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

  private static final String WRITE_ANEW =
      """
      CREATE TABLE kept AS SELECT * FROM attempts ORDER BY position;
      DROP TABLE attempts;
      ALTER TABLE kept RENAME TO attempts;
      """;
}
