package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.attempt.admission.Admission;
import io.hardknocks.storage.duckdb.attempt.admission.Admitted;
import io.hardknocks.storage.duckdb.attempt.admission.Arriving;
import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.attempt.row.AttemptEntry;
import io.hardknocks.storage.duckdb.attempt.row.AttemptTable;
import io.hardknocks.storage.duckdb.attempt.row.NewAttempt;
import io.hardknocks.storage.duckdb.file.Appends;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.journal.Journal;
import io.hardknocks.storage.duckdb.journal.JournalEntry;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.View;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Attempts on their way into the store. They have their numbers, and are known, from the moment in
 * which they are durable; whoever reads the store settles first.
 */
public final class AttemptArrivals implements AttemptIntake {
  private final Database database;
  private final Tail tail;
  private final Passage<NewAttempt> passage;
  private final Appends<Arriving, Attempt> appends;

  /** Used by who has the turn. */
  private final Admission admission = new Admission();

  /** The position of the last that is in the store. */
  private volatile long stored;

  /**
   * Nothing yet.
   *
   * @param tail gets what is acknowledged
   * @param background moves it
   */
  public AttemptArrivals(
      Path file, Database database, Tail tail, ScheduledExecutorService background) {
    this.database = database;
    this.tail = tail;
    passage = new Passage<>(new Table(), file, database, background, () -> {});
    appends = new Appends<>(passage.turn(), this::keep);
  }

  @Override
  public List<Attempt> append(List<Arriving> attempts) {
    passage.makeRoom();
    return appends.append(attempts);
  }

  private List<List<Attempt>> keep(List<List<Arriving>> lists) {
    passage.requireOpen();
    var fresh = admit(lists);
    boolean kept = false;
    try {
      passage.keep(fresh.stream().flatMap(List::stream).toList());
      kept = true;
    } finally {
      if (!kept) admission.undo(fresh);
    }
    var admitted = Admitted.of(lists, fresh);
    tail.add(admitted);
    admission.trim(stored);
    return Admitted.attempts(admitted);
  }

  private List<List<NewAttempt>> admit(List<List<Arriving>> lists) {
    try {
      return admission.admit(new AsIs(), Arriving.rows(lists), passage.onTheWay());
    } catch (SQLException e) {
      throw new StorageException.Unavailable("The attempts cannot be numbered: " + e, e);
    }
  }

  @Override
  public <T extends @Nullable Object> T alone(Database.Work<T> work) {
    database.lockWriting();
    passage.turn().lock();
    try {
      passage.move();
      admission.forget();
      tail.clear();
      return database.writeLocked(work);
    } finally {
      passage.turn().unlock();
      database.writing().unlock();
    }
  }

  /** Moves what was acknowledged before into the store. */
  public void settle() {
    passage.settle();
  }

  /** Settles, and takes nothing more. */
  public void close() {
    passage.close();
  }

  /** The store without what is on its way. */
  private final class AsIs implements View {
    /** What is admitted is durable: it holds whatever becomes of a connection. */
    @Override
    public Object state() {
      return AttemptArrivals.this;
    }

    @Override
    public <T extends @Nullable Object> T read(Reading<T> reading) {
      return database.readAsIs(reading::of);
    }
  }

  /** Where they go. */
  private final class Table implements Passage.Kind<NewAttempt> {
    private long written;

    @Override
    public Journal.Kind journal() {
      return Journal.Kind.ATTEMPTS;
    }

    @Override
    public JournalEntry entry(NewAttempt row) {
      return AttemptEntry.of(row);
    }

    @Override
    public void write(Sql sql, List<NewAttempt> attempts) throws SQLException {
      AttemptTable.write(sql, attempts);
      written = attempts.getLast().position();
    }

    @Override
    public void writeMissing(Sql sql, List<NewAttempt> attempts) throws SQLException {
      AttemptTable.writeMissing(sql, attempts);
      written = attempts.getLast().position();
    }

    @Override
    public void moved(boolean known, List<NewAttempt> waiting) {
      if (!known) return;
      stored = written;
      tail.stored(written);
    }
  }
}
