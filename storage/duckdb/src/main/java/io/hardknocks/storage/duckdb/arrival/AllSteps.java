package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads that see every step that was acknowledged, in its table or on its way there. */
public record AllSteps(Database database, @Nullable StepArrivals arrivals) {
  /** Reads from one state of the store. */
  public interface Work<T extends @Nullable Object> {
    /**
     * @param onTheWay the steps that count beside those of the store up to their last position
     */
    T on(Sql sql, OnTheWay onTheWay) throws SQLException;
  }

  public <T extends @Nullable Object> T read(Work<T> work) {
    var onTheWay = arrivals == null ? OnTheWay.NOTHING : arrivals.onTheWay();
    return onTheWay == null
        ? database.settled().read(sql -> work.on(sql, OnTheWay.after(last(sql), List.of())))
        : database.read(sql -> work.on(sql, onTheWay));
  }

  private static long last(Sql sql) throws SQLException {
    return sql.number("SELECT coalesce(max(position), 0) FROM steps");
  }
}
