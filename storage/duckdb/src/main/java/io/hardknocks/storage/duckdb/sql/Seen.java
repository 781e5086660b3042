package io.hardknocks.storage.duckdb.sql;

import java.sql.SQLException;
import java.util.Arrays;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Which hashes a column of the store may have. When thousands of records arrive, almost all of them
 * are new, and a look-up for each would cost as much as keeping them. Read from the store at the
 * first such group; a small one asks the store itself. For one writer at a time.
 */
public final class Seen {
  private static final int FEW = 200;

  private final String column;
  private final String table;
  private @Nullable DuckDBConnection store;
  private @Nullable HashFilter filter;

  public Seen(String column, String table) {
    this.column = column;
    this.table = table;
  }

  /** Gets ready for {@code arriving} records. */
  public void prepare(Sql sql, int arriving) throws SQLException {
    if (store == sql.connection()) return;
    store = null;
    if (arriving > FEW) load(sql);
  }

  private void load(Sql sql) throws SQLException {
    var read = new HashFilter(sql.number("SELECT count(*) FROM " + table));
    sql.forEach("SELECT " + column + " FROM " + table, row -> read.add(row.number(1)));
    filter = read;
    store = sql.connection();
  }

  /** Those of {@code hashes} that the store may have. */
  public long[] among(long[] hashes) {
    var known = filter;
    return store == null || known == null
        ? hashes
        : Arrays.stream(hashes).filter(known::mayHave).toArray();
  }

  /** Notes that the store may have a hash. */
  public void add(long hash) {
    if (store != null && filter != null) filter.add(hash);
  }
}
