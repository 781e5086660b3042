package io.hardknocks.storage.duckdb;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads that see every step that was acknowledged, in its table or on its way there. */
record AllSteps(Database database, @Nullable Arrivals arrivals) {
  /** Reads from one state of the store. */
  interface Work<T extends @Nullable Object> {
    /**
     * @param onTheWay the steps that are not in that state, in the order of their arrival
     */
    T on(Sql sql, List<StepRow> onTheWay) throws SQLException;
  }

  <T extends @Nullable Object> T read(Work<T> work) {
    var onTheWay = arrivals == null ? OnTheWay.NOTHING : arrivals.onTheWay();
    return onTheWay == null
        ? database.settled().read(sql -> work.on(sql, List.of()))
        : database.read(sql -> work.on(sql, onTheWay.notIn(sql)));
  }
}
