package io.hardknocks.storage.duckdb.file;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.attempt.row.Loads;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;

/** The tables, and which version of them a file has. */
final class Schema {
  static final int VERSION = 3;

  // What reports scan has a column of its own. The rest is only ever read with a whole attempt, and
  // is packed into one text: every text column costs the appender a call into the driver for each
  // row (appending 30 short texts a row took three times the CPU of appending two). How the longest
  // texts are compressed is said, for to try all ways on them took a quarter of what recording an
  // attempt takes.
  private static final String ATTEMPTS =
      """
      CREATE TABLE attempts (
        position BIGINT, id_hash BIGINT, id VARCHAR USING COMPRESSION uncompressed,
        session_hash BIGINT, session_no BIGINT, project VARCHAR,
        session VARCHAR USING COMPRESSION uncompressed, stage VARCHAR, number INTEGER,
        method VARCHAR, previous VARCHAR, started_at TIMESTAMP, duration_us BIGINT,
        outcome VARCHAR, category VARCHAR, exception VARCHAR, message VARCHAR,
        fingerprint VARCHAR, tags VARCHAR[], rest VARCHAR USING COMPRESSION zstd);
      """;

  private static final String TABLES =
      """
      CREATE TABLE hardknocks (schema_version INTEGER, last_position BIGINT, looked_at BIGINT);
      INSERT INTO hardknocks VALUES (1, 0, 0);
      {attempts}
      CREATE TABLE fixes (
        failed_position BIGINT, failed_hash BIGINT, failed VARCHAR, fixing_hash BIGINT,
        fixing VARCHAR, project VARCHAR, fingerprint VARCHAR, category VARCHAR,
        failed_at TIMESTAMP, evidence VARCHAR);
      CREATE TABLE decisions (
        number BIGINT, project VARCHAR, fingerprint VARCHAR, state VARCHAR, decided_at TIMESTAMP);
      """
          .replace("{attempts}", ATTEMPTS);

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

  // A step is whole in its rest; what reports add up about model calls is in a narrow table of its
  // own, where a new price list may change the costs. Words that many rows share are numbers there
  // (as texts they are written and packed one by one), and texts are not packed: to try the ways of
  // packing them takes longer than to write them.
  private static final String STEP_TABLES =
      """
      CREATE TABLE words (no INTEGER, word VARCHAR);
      CREATE TABLE steps (
        position BIGINT, id_hash BIGINT, session_hash BIGINT, attempt_hash BIGINT,
        project INTEGER, started_at TIMESTAMP, kind INTEGER,
        rest VARCHAR USING COMPRESSION uncompressed);
      CREATE TABLE calls (
        position BIGINT, id_hash BIGINT, session_hash BIGINT, attempt_hash BIGINT,
        attempt VARCHAR USING COMPRESSION uncompressed, project INTEGER,
        session VARCHAR USING COMPRESSION uncompressed, stage INTEGER, started_at TIMESTAMP,
        duration_us BIGINT, provider INTEGER, model INTEGER, input BIGINT, output BIGINT,
        cache_read BIGINT, cache_write BIGINT, refusal VARCHAR, retries INTEGER,
        retry_after_us BIGINT, cost DECIMAL(38, 18), price INTEGER);
      """;

  // Since version 2.
  private static final String LOADS =
      """
      CREATE TABLE loads (
        position BIGINT, cpu_us BIGINT, peak_memory BIGINT, read_bytes BIGINT,
        written_bytes BIGINT);
      """;

  // In version 2 the words were in the rows.
  private static final String NUMBER_WORDS =
      """
      ALTER TABLE steps RENAME TO old_steps;
      ALTER TABLE calls RENAME TO old_calls;
      {tables}
      INSERT INTO words SELECT row_number() OVER (ORDER BY word), word FROM (
        SELECT project AS word FROM old_steps UNION SELECT kind FROM old_steps
        UNION SELECT stage FROM old_calls UNION SELECT provider FROM old_calls
        UNION SELECT model FROM old_calls UNION SELECT price FROM old_calls);
      INSERT INTO steps
        SELECT position, id_hash, session_hash, attempt_hash, projects.no, started_at, kinds.no,
          rest
        FROM old_steps JOIN words projects ON projects.word = project
        JOIN words kinds ON kinds.word = kind ORDER BY position;
      INSERT INTO calls
        SELECT position, id_hash, session_hash, attempt_hash, attempt, projects.no, session,
          stages.no, started_at, duration_us, providers.no, models.no, input, output, cache_read,
          cache_write, refusal, retries, retry_after_us, cost, prices.no
        FROM old_calls JOIN words projects ON projects.word = project
        JOIN words stages ON stages.word = stage JOIN words providers ON providers.word = provider
        JOIN words models ON models.word = model JOIN words prices ON prices.word = price
        ORDER BY position;
      DROP TABLE old_steps;
      DROP TABLE old_calls;
      """
          .replace("{tables}", STEP_TABLES);

  // Beside the versions: a store is the same with and without them.
  private static final String BESIDE =
      """
      CREATE TABLE IF NOT EXISTS trace_notes (
        number BIGINT, trace_hash BIGINT, began_us BIGINT, trace VARCHAR, message BOOLEAN,
        rest VARCHAR);
      CREATE TABLE IF NOT EXISTS explanations (
        failed_hash BIGINT, failed VARCHAR, fixing VARCHAR, edits VARCHAR);
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
      sql.execute(
          "BEGIN;" + TABLES + LESSONS + STEP_TABLES + LOADS + BESIDE + IS_CURRENT + "COMMIT;");
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
    if (found < VERSION) migrate(sql, found);
    sql.execute(BESIDE);
  }

  /** In one transaction: a crash leaves the file as it was. */
  private static void migrate(Sql sql, long found) throws SQLException {
    sql.execute("BEGIN");
    boolean done = false;
    try {
      if (found == 1) {
        sql.execute(LESSONS + STEP_TABLES + LOADS);
        Loads.rebuild(sql);
      } else {
        sql.execute(NUMBER_WORDS);
      }
      sql.execute(IS_CURRENT);
      sql.execute("COMMIT");
      done = true;
    } finally {
      if (!done) sql.execute("ROLLBACK");
    }
  }

  private static final String IS_CURRENT = "UPDATE hardknocks SET schema_version = 3;";

  private static boolean isEmpty(Sql sql) throws SQLException {
    return sql.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'hardknocks'") == 0;
  }
}
