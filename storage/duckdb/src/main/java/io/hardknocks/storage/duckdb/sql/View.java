package io.hardknocks.storage.duckdb.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The store as one sees it who remembers some of it. */
public interface View {
  /** The same as long as what was read of the store before, with what was noted since, is true. */
  Object state();

  <T extends @Nullable Object> T read(Reading<T> reading) throws SQLException;

  /** Reads from the store. */
  interface Reading<T extends @Nullable Object> {
    T of(Sql sql) throws SQLException;
  }

  /** Of one who changes it alone, by this connection. */
  static View of(Sql sql) {
    return new View() {
      @Override
      public Object state() {
        return sql.connection();
      }

      @Override
      public <T extends @Nullable Object> T read(Reading<T> reading) throws SQLException {
        return reading.of(sql);
      }
    };
  }
}
