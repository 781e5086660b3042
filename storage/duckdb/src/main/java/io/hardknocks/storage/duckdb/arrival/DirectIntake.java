package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.duckdb.attempt.admission.Admission;
import io.hardknocks.storage.duckdb.attempt.admission.Admitted;
import io.hardknocks.storage.duckdb.attempt.admission.Arriving;
import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.attempt.row.AttemptTable;
import io.hardknocks.storage.duckdb.attempt.row.NewAttempt;
import io.hardknocks.storage.duckdb.file.Appends;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.View;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes attempts into the store before they are acknowledged. */
public final class DirectIntake implements AttemptIntake {
  private final Database database;
  private final Tail tail;
  private final Appends<Arriving, Attempt> appends;

  /** Used by who has the lock of the database. */
  private final Admission admission = new Admission();

  /**
   * @param tail gets what is kept
   */
  public DirectIntake(Database database, Tail tail) {
    this.database = database;
    this.tail = tail;
    appends = new Appends<>(database.writing(), this::keep);
  }

  @Override
  public List<Attempt> append(List<Arriving> attempts) {
    return appends.append(attempts);
  }

  private List<List<Attempt>> keep(List<List<Arriving>> lists) {
    boolean kept = false;
    try {
      var fresh = database.writeLocked(sql -> write(sql, lists));
      var admitted = Admitted.of(lists, fresh);
      tail.add(admitted);
      tail.stored(admission.last());
      kept = true;
      return Admitted.attempts(admitted);
    } finally {
      if (!kept) forget();
      admission.trim(Long.MAX_VALUE);
    }
  }

  private List<List<NewAttempt>> write(Sql sql, List<List<Arriving>> lists) throws SQLException {
    var fresh = admission.admit(View.of(sql), Arriving.rows(lists), List.of());
    AttemptTable.write(sql, fresh.stream().flatMap(List::stream).toList());
    return fresh;
  }

  private void forget() {
    admission.forget();
    tail.clear();
  }

  @Override
  public <T extends @Nullable Object> T alone(Database.Work<T> work) {
    return database.write(
        sql -> {
          forget();
          return work.on(sql);
        });
  }
}
