package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.file.Errors;
import io.hardknocks.storage.duckdb.file.Session;
import io.hardknocks.storage.duckdb.journal.Journal;
import io.hardknocks.storage.duckdb.journal.JournalEntry;
import io.hardknocks.storage.duckdb.journal.JournalFile;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into the store: durable in a {@link Journal} when they are acknowledged, and
 * moved to their table soon after, many at once. So an acknowledgement waits for the disk alone,
 * and not for the database, which stops for as long as it folds its log.
 */
final class Passage<R> {
  private static final long PAUSE_MILLIS = 100;

  /** Where rows come from and go to. */
  interface Kind<R> {
    Journal.Kind journal();

    JournalEntry entry(R row);

    /** Writes rows of which none is in their table. */
    void write(Sql sql, List<R> rows) throws SQLException;

    /** The same, of rows of which some may be there. */
    void writeMissing(Sql sql, List<R> rows) throws SQLException;

    /**
     * Is told that all rows that do not wait are in their table, or that nobody knows that.
     *
     * @param waiting the others
     */
    void moved(boolean known, List<R> waiting);
  }

  /** Who brings more moves these first. */
  private static final int MOST_ROWS = 60_000;

  private static final long MOST_BYTES = 48 << 20;

  /** Of what waits. */
  private record Size(int rows, long bytes) {
    private static final Size NONE = new Size(0, 0);

    Size with(List<JournalEntry> more) {
      long length = more.stream().mapToLong(JournalEntry::length).sum();
      return new Size(rows + more.size(), bytes + length);
    }
  }

  private final Kind<R> kind;
  private final Runnable afterwards;
  private final Path file;
  private final Database database;
  private final Errors errors;
  private final ScheduledExecutorService background;
  private final AtomicBoolean planned = new AtomicBoolean();

  /** Had by the one who journals. The lock of the database is taken before it, never after. */
  private final ReentrantLock turn = new ReentrantLock();

  private @Nullable Journal journal;
  private List<R> waiting = new ArrayList<>();
  private volatile Size size = Size.NONE;

  /** The files of what is moved. Guarded by the lock of the database. */
  private final List<JournalFile> sources = new ArrayList<>();

  private volatile List<R> moving = List.of();
  private volatile boolean closed;

  /**
   * None yet.
   *
   * @param afterwards is run in the background after rows were moved there
   */
  Passage(
      Kind<R> kind,
      Path file,
      Database database,
      ScheduledExecutorService background,
      Runnable afterwards) {
    this.kind = kind;
    this.file = file;
    this.database = database;
    this.background = background;
    this.afterwards = afterwards;
    errors = new Errors(file);
  }

  ReentrantLock turn() {
    return turn;
  }

  /** Waits while there are too many. */
  void makeRoom() {
    if (size.rows > MOST_ROWS || size.bytes > MOST_BYTES) settle();
  }

  void requireOpen() {
    if (closed) throw new StorageException.Unavailable(Database.CLOSED, null);
  }

  /**
   * Rows that were kept and may not be in their table. Of those that are moved meanwhile none is
   * left out for who looks into the table after this. For the one who has the turn.
   */
  List<List<R>> onTheWay() {
    return List.of(moving, waiting);
  }

  /** Makes rows durable. For the one who has the turn. */
  void keep(List<R> fresh) {
    if (fresh.isEmpty()) return;
    var entries = fresh.stream().map(kind::entry).toList();
    try {
      if (journal == null) journal = new Journal(Session.canonical(file), kind.journal());
      journal.append(entries);
    } catch (IOException e) {
      throw errors.of(e);
    }
    waiting.addAll(fresh);
    size = size.with(entries);
    plan();
  }

  private void plan() {
    if (!planned.compareAndSet(false, true)) return;
    try {
      var _ = background.schedule(this::moveSoon, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // it ends, and whoever closes the store settles
      planned.set(false);
    }
  }

  private void moveSoon() {
    planned.set(false);
    try {
      settle();
      afterwards.run();
    } catch (StorageException e) {
      // they are in the journal; the next who reads or adds hears of it
    }
  }

  /** Moves what was kept before into the store. */
  void settle() {
    // in this order: what is taken is moving before it waits no longer
    if (size.rows == 0 && moving.isEmpty()) return;
    database.lockWriting();
    try {
      move();
    } finally {
      database.writing().unlock();
    }
  }

  /** The same, for the one who has the lock of the database. */
  void move() {
    // after a failure nobody knows how far it came
    if (!moving.isEmpty()) write(kind::writeMissing);
    take();
    if (!moving.isEmpty()) write(kind::write);
    giveBack();
  }

  private interface Writing<R> {
    void on(Sql sql, List<R> rows) throws SQLException;
  }

  private void write(Writing<R> writing) {
    var rows = moving;
    boolean moved = false;
    try {
      database.writeLocked(
          sql -> {
            writing.on(sql, rows);
            return true;
          });
      moved = true;
    } finally {
      show(moved);
    }
    moving = List.of();
  }

  private void show(boolean known) {
    turn.lock();
    try {
      kind.moved(known, waiting);
    } finally {
      turn.unlock();
    }
  }

  private void take() {
    turn.lock();
    try {
      var source = journal == null ? null : journal.take();
      if (source != null) sources.add(source);
      moving = waiting;
      waiting = new ArrayList<>();
      size = Size.NONE;
    } finally {
      turn.unlock();
    }
  }

  private void giveBack() {
    turn.lock();
    try {
      if (journal != null) for (var source : sources) journal.giveBack(source);
    } catch (IOException e) {
      // it is not used again; should it be read, what it holds is known by its ids
    } finally {
      sources.clear();
      turn.unlock();
    }
  }

  /** Settles, and takes nothing more. */
  void close() {
    turn.lock();
    try {
      closed = true;
    } finally {
      turn.unlock();
    }
    moveSoon();
    turn.lock();
    try {
      if (journal != null) journal.close();
    } catch (IOException e) {
      // the next to open the store removes it
    } finally {
      turn.unlock();
    }
  }
}
