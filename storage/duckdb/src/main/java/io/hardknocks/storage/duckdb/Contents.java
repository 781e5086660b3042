package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds, when all of it could be read.
 *
 * @param newest when its latest attempt started; {@code null} when it has none
 */
public record Contents(long attempts, @Nullable Instant newest) {
  private static final String TABLES =
      """
      SELECT table_name FROM duckdb_tables()
      WHERE database_name = current_database() AND schema_name = 'main' ORDER BY table_name
      """;

  /** Reads every column of every table: a block that is broken is found when it is read. */
  static Contents read(Sql sql) throws SQLException {
    for (var table : sql.list(TABLES, row -> row.text(1))) {
      sql.forEach(
          "SELECT CAST(bit_xor(hash(rows)) AS VARCHAR) FROM \"" + table + "\" AS rows", row -> {});
    }
    var contents =
        sql.first(
            "SELECT count(*), epoch_us(max(started_at)) FROM attempts",
            row -> {
              var newest = row.numberOrNull(2);
              return new Contents(row.number(1), newest == null ? null : Micros.instant(newest));
            });
    return contents == null ? new Contents(0, null) : contents;
  }
}
