package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.StorageException;
import java.sql.SQLException;

/** The tables, and which version of them a file has. */
final class Schema {
  static final int VERSION = 2;

  // What reports scan has a column of its own. The rest is only ever read with a whole attempt, and
  // is packed into one text: every text column costs the appender a call into the driver for each
  // row (appending 30 short texts a row took three times the CPU of appending two).
  private static final String TABLES =
      """
      CREATE TABLE hardknocks (schema_version INTEGER, last_position BIGINT, looked_at BIGINT);
      INSERT INTO hardknocks VALUES (1, 0, 0);
      CREATE TABLE attempts (
        position BIGINT, id_hash BIGINT, id VARCHAR, session_hash BIGINT, session_no BIGINT,
        project VARCHAR, session VARCHAR, stage VARCHAR, number INTEGER, method VARCHAR,
        previous VARCHAR, started_at TIMESTAMP, duration_us BIGINT, outcome VARCHAR,
        category VARCHAR, exception VARCHAR, message VARCHAR, fingerprint VARCHAR,
        tags VARCHAR[], rest VARCHAR);
      CREATE TABLE fixes (
        failed_position BIGINT, failed_hash BIGINT, failed VARCHAR, fixing_hash BIGINT,
        fixing VARCHAR, project VARCHAR, fingerprint VARCHAR, category VARCHAR,
        failed_at TIMESTAMP, evidence VARCHAR);
      CREATE TABLE decisions (
        number BIGINT, project VARCHAR, fingerprint VARCHAR, state VARCHAR, decided_at TIMESTAMP);
      """;

  private static final String LESSONS =
      """
      CREATE TABLE learning (learned_to BIGINT, revision BIGINT);
      INSERT INTO learning VALUES (0, 0);
      CREATE TABLE lessons (
        id VARCHAR, project VARCHAR, origin VARCHAR, state VARCHAR, fixes BIGINT,
        fingerprints VARCHAR[], rest VARCHAR);
      CREATE TABLE teachings (
        lesson VARCHAR, failed_hash BIGINT, failed VARCHAR, failed_at BIGINT, fixing_hash BIGINT,
        rest VARCHAR);
      CREATE TABLE proofs (
        number BIGINT, lesson VARCHAR, failed VARCHAR, fixing VARCHAR, result VARCHAR,
        detail VARCHAR, at_us BIGINT);
      CREATE TABLE rulings (number BIGINT, lesson VARCHAR, choice VARCHAR, at_us BIGINT);
      CREATE TABLE exposures (
        number BIGINT, lesson VARCHAR, session_hash BIGINT, project VARCHAR, session VARCHAR,
        stage VARCHAR, channel VARCHAR, shown BOOLEAN, at_us BIGINT, settled INTEGER);
      """;

  // Since version 2. A step is whole in its rest; what reports add up about model calls is in a
  // narrow table of its own, where a new price list may change the costs.
  private static final String STEP_TABLES =
      """
      CREATE TABLE steps (
        position BIGINT, id_hash BIGINT, session_hash BIGINT, attempt_hash BIGINT,
        project VARCHAR, started_at TIMESTAMP, kind VARCHAR, rest VARCHAR);
      CREATE TABLE calls (
        position BIGINT, id_hash BIGINT, session_hash BIGINT, attempt_hash BIGINT, attempt VARCHAR,
        project VARCHAR, session VARCHAR, stage VARCHAR, started_at TIMESTAMP, duration_us BIGINT,
        provider VARCHAR, model VARCHAR, input BIGINT, output BIGINT, cache_read BIGINT,
        cache_write BIGINT, refusal VARCHAR, retries INTEGER, retry_after_us BIGINT,
        cost DECIMAL(38, 18), price VARCHAR);
      CREATE TABLE loads (
        position BIGINT, cpu_us BIGINT, peak_memory BIGINT, read_bytes BIGINT,
        written_bytes BIGINT);
      """;

  // Beside the versions: a store of version 2 is the same with and without them.
  private static final String BESIDE =
      """
      CREATE TABLE IF NOT EXISTS trace_notes (
        number BIGINT, trace_hash BIGINT, began_us BIGINT, trace VARCHAR, message BOOLEAN,
        rest VARCHAR);
      CREATE TABLE IF NOT EXISTS feedback (
        number BIGINT, lesson VARCHAR, result VARCHAR, sender VARCHAR, session VARCHAR,
        comment VARCHAR, at_us BIGINT);
      """;

  private Schema() {}

  /**
   * Makes the tables of an empty file, and those that an older one lacks; refuses a file that a
   * newer program wrote.
   */
  static void prepare(Sql sql) throws SQLException {
    if (isEmpty(sql)) {
      sql.execute("BEGIN;" + TABLES + LESSONS + STEP_TABLES + BESIDE + IS_CURRENT + "COMMIT;");
      return;
    }
    long found = sql.number("SELECT schema_version FROM hardknocks");
    if (found > VERSION) {
      throw new StorageException.Unavailable(
          "The store has version "
              + found
              + " (expected: "
              + VERSION
              + "). A newer Hardknocks wrote it: use that one.",
          null);
    }
    if (found < VERSION) migrate(sql);
    sql.execute(BESIDE);
  }

  /** In one transaction: a crash leaves the file as it was. */
  private static void migrate(Sql sql) throws SQLException {
    sql.execute("BEGIN");
    boolean done = false;
    try {
      sql.execute(LESSONS + STEP_TABLES);
      Loads.rebuild(sql);
      sql.execute(IS_CURRENT);
      sql.execute("COMMIT");
      done = true;
    } finally {
      if (!done) sql.execute("ROLLBACK");
    }
  }

  private static final String IS_CURRENT = "UPDATE hardknocks SET schema_version = 2;";

  private static boolean isEmpty(Sql sql) throws SQLException {
    return sql.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'hardknocks'") == 0;
  }
}
