package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Headline;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/**
 * Attempts by a column of hashes, in order of trying. There is no index, so that appending has none
 * to keep up: a lookup scans eight bytes an attempt.
 */
public final class Lookup {
  private Lookup() {}

  public static List<Attempt> attempts(Sql sql, String column, long[] hashes) throws SQLException {
    return select(sql, AttemptReader.COLUMNS, AttemptReader::read, column, hashes);
  }

  public static List<Headline> headlines(Sql sql, String column, long[] hashes)
      throws SQLException {
    return select(sql, HeadlineReader.COLUMNS, HeadlineReader::read, column, hashes);
  }

  private static <T> List<T> select(
      Sql sql, String columns, Sql.Mapper<T> mapper, String column, long[] hashes)
      throws SQLException {
    if (hashes.length == 0) return List.of();
    var select = "SELECT " + columns + " FROM attempts WHERE ";
    var order = " ORDER BY started_at, position";
    return hashes.length == 1
        ? sql.list(select + column + " = ?" + order, mapper, hashes[0])
        : sql.list(select + Sql.among("attempts", column) + order, mapper, hashes);
  }
}
