package io.hardknocks.storage.duckdb;

import java.sql.SQLException;
import java.util.Arrays;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Which hashes a column of the store may have. When thousands of records arrive, almost all of them
 * are new, and a look-up for each would cost as much as keeping them. Read from the store at the
 * first such group; a small one asks the store itself. For one writer at a time.
 */
final class Seen {
  private static final int FEW = 200;
  private static final long LEAST_CAPACITY = 1_000_000;

  private final String column;
  private final String table;
  private @Nullable DuckDBConnection store;
  private HashFilter filter = new HashFilter(0);
  private long room;

  Seen(String column, String table) {
    this.column = column;
    this.table = table;
  }

  /** Gets ready for {@code arriving} records. */
  void prepare(Sql sql, int arriving) throws SQLException {
    boolean current = store == sql.connection() && room >= arriving;
    if (current) return;
    store = null;
    if (arriving > FEW) load(sql, arriving);
  }

  /** Whether what was read from the store once is enough for {@code arriving} more. */
  boolean isReady(int arriving) {
    return store != null && room >= arriving;
  }

  /** Reads what the store has. */
  void load(Sql sql, int arriving) throws SQLException {
    long kept = sql.number("SELECT count(*) FROM " + table);
    long capacity = Math.max(LEAST_CAPACITY, 4 * (kept + arriving));
    filter = new HashFilter(capacity);
    sql.forEach("SELECT " + column + " FROM " + table, row -> filter.add(row.number(1)));
    room = capacity - kept;
    store = sql.connection();
  }

  /** Those of {@code hashes} that the store may have. */
  long[] among(long[] hashes) {
    return store == null ? hashes : Arrays.stream(hashes).filter(filter::mayHave).toArray();
  }

  /** Notes that the store may have a hash. */
  void add(long hash) {
    if (store == null) return;
    filter.add(hash);
    room--;
  }
}
