package io.hardknocks.storage.duckdb.attempt;

import io.hardknocks.model.Project;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.arrival.AttemptIntake;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Marks;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Forgets what started before a moment: attempts, their steps, the notes of traces. */
record ForgetAttempts(Database database, Ledgers ledgers, Shelf shelf, AttemptIntake intake) {
  long before(@Nullable Project project, Instant instant) {
    var before = Filter.attempts(new Scope(project, null, instant));
    return forget(
        sql -> {
          if (project == null) forgetNotes(sql, instant);
          return new Forgetting(sql, before, Filter.steps(new Scope(project, null, instant))).run();
        });
  }

  long unneededBefore(Instant instant) {
    return forget(
        sql -> {
          forgetNotes(sql, instant);
          return Spared.forgetOthers(sql, new Scope(null, null, instant));
        });
  }

  private static void forgetNotes(Sql sql, Instant before) throws SQLException {
    sql.run("DELETE FROM trace_notes WHERE began_us < ?", Micros.ceiling(before));
  }

  private long forget(Database.Work<Forgetting.Forgotten> forgetting) {
    var forgotten = forgetNow(forgetting);
    shelf.clear();
    if (forgotten.anything()) database.compact();
    return forgotten.attempts();
  }

  private Forgetting.Forgotten forgetNow(Database.Work<Forgetting.Forgotten> forgetting) {
    try (var change = ledgers.change()) {
      change.from(Marks.NONE);
      var _ = database.settled();
      return intake.alone(forgetting);
    }
  }
}
