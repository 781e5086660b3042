package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * Attempts as Parquet files of a day each. They are made of the lines of an export, in a database
 * of its own in memory: the store is not kept waiting.
 */
public final class ParquetFiles {
  private ParquetFiles() {}

  /**
   * Writes {@code attempts/day=2026-11-02/…parquet} and {@code steps/day=…}.
   *
   * @param lines a JSON object for each attempt
   * @param folder in which nothing is yet
   */
  public static void write(Path lines, Path folder) {
    try (var connection =
        DuckDBConnection.newConnection("jdbc:duckdb:", false, null, settings(folder))) {
      var sql = new Sql(connection);
      var from = FROM.replace("{lines}", quoted(lines));
      sql.execute("SET TimeZone = 'UTC'");
      sql.execute(copy(ATTEMPTS + from, folder.resolve("attempts")));
      sql.execute(copy(STEPS.replace("{from}", from), folder.resolve("steps")));
    } catch (SQLException e) {
      throw new StorageException.Unavailable(
          "No Parquet files in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Properties settings(Path folder) {
    var settings = new Properties();
    settings.setProperty("memory_limit", "600MB");
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", folder.resolve("spilled").toString());
    return settings;
  }

  private static String copy(String query, Path folder) {
    return "COPY ("
        + query
        + ") TO '"
        + quoted(folder)
        + "' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (day))";
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private static final String FROM =
      """
      FROM read_json('{lines}', format = 'newline_delimited', maximum_object_size = 67108864,
        columns = {
          id: 'VARCHAR', project: 'VARCHAR', session_id: 'VARCHAR', stage: 'VARCHAR',
          attempt: 'BIGINT', method: 'VARCHAR', previous_attempt_id: 'VARCHAR',
          started_at: 'TIMESTAMPTZ', duration_ms: 'DOUBLE', outcome: 'VARCHAR', exit_code: 'BIGINT',
          language: 'VARCHAR', script: 'VARCHAR', user_prompt: 'VARCHAR', ai_model: 'VARCHAR',
          prompt_version: 'VARCHAR', stdout: 'VARCHAR', stderr: 'VARCHAR', error: 'VARCHAR',
          output_files: 'JSON', tags: 'VARCHAR[]', usage: 'JSON', failure: 'JSON',
          steps: 'JSON[]'})
      """;

  private static final String ATTEMPTS =
      """
      SELECT * EXCLUDE (steps, failure),
        failure->>'category' AS category, failure->>'severity' AS severity,
        failure->>'exception' AS exception, failure->>'message' AS message,
        failure->>'fingerprint' AS fingerprint, failure->>'suggested_fix' AS suggested_fix,
        failure, strftime(started_at, '%Y-%m-%d') AS day
      """;

  private static final String STEPS =
      """
      SELECT step->>'id' AS id, attempt_id, project, session_id, step->>'parent_id' AS parent_id,
        step->>'stage' AS stage, step->>'type' AS type, step->>'name' AS name,
        CAST(step->>'started_at' AS TIMESTAMPTZ) AS started_at,
        CAST(step->>'duration_ms' AS DOUBLE) AS duration_ms, step->>'status' AS status,
        step->>'error' AS error, step->>'category' AS category, step->>'provider' AS provider,
        step->>'model' AS model, step->>'prompt' AS prompt, step->>'response' AS response,
        CAST(step->>'$.usage.input_tokens' AS BIGINT) AS input_tokens,
        CAST(step->>'$.usage.output_tokens' AS BIGINT) AS output_tokens,
        CAST(step->>'cost_usd' AS DECIMAL(38, 18)) AS cost_usd, step->>'price' AS price,
        step, strftime(CAST(step->>'started_at' AS TIMESTAMPTZ), '%Y-%m-%d') AS day
      FROM (SELECT id AS attempt_id, project, session_id, unnest(steps) AS step {from})
      """;
}
