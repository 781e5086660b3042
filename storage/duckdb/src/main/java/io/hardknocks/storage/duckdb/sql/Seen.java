package io.hardknocks.storage.duckdb.sql;

import java.sql.SQLException;
import java.util.Arrays;
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
  private @Nullable Object state;
  private @Nullable HashFilter filter;

  public Seen(String column, String table) {
    this.column = column;
    this.table = table;
  }

  /**
   * Gets ready for {@code arriving} records.
   *
   * @return whether all of the column was read
   */
  public boolean prepare(View view, int arriving) throws SQLException {
    if (state == view.state()) return false;
    state = null;
    if (arriving <= FEW) return false;
    filter = view.read(this::load);
    state = view.state();
    return true;
  }

  private HashFilter load(Sql sql) throws SQLException {
    var read = new HashFilter(sql.number("SELECT count(*) FROM " + table));
    sql.forEach("SELECT " + column + " FROM " + table, row -> read.add(row.number(1)));
    return read;
  }

  /** Those of {@code hashes} that the store may have. */
  public long[] among(long[] hashes) {
    var known = filter;
    return state == null || known == null
        ? hashes
        : Arrays.stream(hashes).filter(known::mayHave).toArray();
  }

  /** Notes that the store may have a hash. */
  public void add(long hash) {
    if (state != null && filter != null) filter.add(hash);
  }
}
