package io.hardknocks.storage.duckdb.attempt;

import io.hardknocks.storage.duckdb.lesson.ExposureRows;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;

/**
 * Deletes attempts and steps. The database gives room back by putting what is left of blocks of
 * 122,880 rows together, and none of a single block; where no more than that is kept, or more is
 * forgotten than kept, the rest is written anew.
 *
 * @param forgotten which attempts
 * @param steps which steps and model calls
 */
record Forgetting(Sql sql, Filter forgotten, Filter steps) {
  private static final int BLOCK = 122_880;
  private static final int DEAD_SHARE = 20;

  /** How many. */
  record Forgotten(long attempts, long steps) {
    boolean anything() {
      return attempts > 0 || steps > 0;
    }
  }

  Forgotten run() throws SQLException {
    sql.run(KEEP_POSITION);
    new ExposureRows(sql).settle(forgotten);
    sql.run(forgotten.in(FORGET_FIXES.replace("{table}", "fixes")), forgotten.twice());
    sql.run(forgotten.in(FORGET_FIXES.replace("{table}", "explanations")), forgotten.twice());
    sql.run(forgotten.in(FORGET_LOADS), forgotten.with());
    sql.run(
        steps.in("DELETE FROM calls WHERE position IN (SELECT position FROM steps WHERE {filter})"),
        steps.with());
    return new Forgotten(delete("attempts", forgotten), delete("steps", steps));
  }

  private long delete(String table, Filter which) throws SQLException {
    long count = sql.run(which.in("DELETE FROM " + table + " WHERE {filter}"), which.with());
    if (count > 0 && isToBeWrittenAnew(table, count)) writeAnew(table);
    return count;
  }

  /** As it was made: a table that is made of a query would have no word on compression. */
  private void writeAnew(String table) throws SQLException {
    var made = sql.first(HOW_IT_WAS_MADE, row -> row.text(1), table);
    if (made == null) throw new SQLException("no table: " + table);
    sql.execute(WRITE_ANEW.replace("{make}", made).replace("{table}", table));
  }

  private boolean isToBeWrittenAnew(String table, long count) throws SQLException {
    long kept = sql.number("SELECT count(*) FROM " + table);
    if (count > kept) return true;
    if (kept > BLOCK) return false;
    long dead = sql.number(ROWS_IN_THE_FILE.replace("{table}", table)) - kept;
    return dead * DEAD_SHARE > kept;
  }

  private static final String KEEP_POSITION =
      """
      UPDATE hardknocks SET last_position =
        greatest(last_position, (SELECT coalesce(max(position), 0) FROM attempts))
      """;

  private static final String FORGET_FIXES =
      """
      DELETE FROM {table}
      WHERE failed IN (SELECT id FROM attempts WHERE {filter})
         OR fixing IN (SELECT id FROM attempts WHERE {filter})
      """;

  private static final String FORGET_LOADS =
      "DELETE FROM loads WHERE position IN (SELECT position FROM attempts WHERE {filter})";

  private static final String ROWS_IN_THE_FILE =
      """
      SELECT coalesce(sum(count), 0)::BIGINT FROM pragma_storage_info('{table}')
      WHERE column_name = 'position' AND segment_type <> 'VALIDITY'
      """;

  private static final String HOW_IT_WAS_MADE =
      """
      SELECT sql FROM duckdb_tables()
      WHERE database_name = current_database() AND table_name = ?
      """;

  private static final String WRITE_ANEW =
      """
      ALTER TABLE {table} RENAME TO old_{table};
      {make}
      INSERT INTO {table} SELECT * FROM old_{table} ORDER BY position;
      DROP TABLE old_{table};
      """;
}
