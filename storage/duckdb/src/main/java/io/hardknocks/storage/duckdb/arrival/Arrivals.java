package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.file.Appends;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.file.Errors;
import io.hardknocks.storage.duckdb.file.Session;
import io.hardknocks.storage.duckdb.sql.HashFilter;
import io.hardknocks.storage.duckdb.step.row.StepAppend;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps on their way into the store: durable in a {@link Journal} when they are acknowledged, and
 * moved to their tables soon after, many at once. So an acknowledgement waits for the disk alone,
 * and not for the database, which stops for as long as it folds its log. Whoever reads steps is
 * told which are on their way, or settles first, and sees each that was acknowledged.
 */
public final class Arrivals {
  private static final int MOST_WAITING = 60_000;
  private static final long PAUSE_MILLIS = 100;

  private final Path file;
  private final Database database;
  private final Errors errors;
  private final ScheduledExecutorService background;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final StepAppend rows;
  private final Whereabouts sessions;

  /** Had by the one who journals. The lock of the database is taken before it, never after. */
  private final ReentrantLock turn = new ReentrantLock();

  private final Appends<StepRow, StepRow> appends = new Appends<>(turn, this::keep);
  private final KnownSteps ids = new KnownSteps();
  private @Nullable Journal journal;
  private List<StepRow> waiting = new ArrayList<>();
  private volatile int waitingCount;

  /** The files of what is moved. Guarded by the lock of the database. */
  private final List<JournalFile> sources = new ArrayList<>();

  private volatile List<StepRow> moving = List.of();
  private volatile boolean closed;

  /** What waits or is moved; {@code null} while nobody knows what of it is in the store. */
  private volatile @Nullable OnTheWay onTheWay;

  /**
   * Nothing yet.
   *
   * @param sessions is told where steps are
   * @param background moves them
   */
  public Arrivals(
      Path file, Database database, Whereabouts sessions, ScheduledExecutorService background) {
    this.file = file;
    this.database = database;
    this.sessions = sessions;
    rows = new StepAppend(sessions);
    this.background = background;
    errors = new Errors(file);
  }

  /** Those that are new; durable when it returns. */
  public List<StepRow> append(List<StepRow> steps) {
    if (waitingCount > MOST_WAITING) settle();
    var kept = appends.append(steps);
    if (!kept.isEmpty()) plan();
    return kept;
  }

  private List<List<StepRow>> keep(List<List<StepRow>> lists) {
    if (closed) throw new StorageException.Unavailable(Database.CLOSED, null);
    var known = known(lists.stream().flatMap(List::stream).mapToLong(row -> row.idHash).toArray());
    var fresh = new ArrayList<List<StepRow>>();
    for (var list : lists) fresh.add(list.stream().filter(row -> known.add(row.id)).toList());
    journal(fresh.stream().flatMap(List::stream).toList());
    return fresh;
  }

  /** The ids among those with such hashes that were acknowledged before. */
  private Set<StepId> known(long[] hashes) {
    // what is moved meanwhile is here, or else in the store already
    var here = List.of(moving, waiting);
    var seen = ids.among(hashes);
    var known = new HashSet<StepId>();
    if (seen.length == 0) return known;
    var wanted = LongStream.of(seen).boxed().collect(Collectors.toSet());
    for (var rows : here) for (var row : rows) if (wanted.contains(row.idHash)) known.add(row.id);
    known.addAll(database.read(sql -> StepAppend.known(sql, seen)));
    return known;
  }

  /** Reads which steps the store has and where, unless that was done; others arrive meanwhile. */
  public void learn() {
    if (!beginToLearn()) return;
    HashFilter read = null;
    try {
      read = database.read(KnownSteps::read);
    } finally {
      endLearning(read);
    }
    database.read(
        sql -> {
          sessions.read(sql);
          return true;
        });
  }

  private boolean beginToLearn() {
    turn.lock();
    try {
      return ids.begin(Stream.of(moving, waiting).flatMap(List::stream).toList());
    } finally {
      turn.unlock();
    }
  }

  private void endLearning(@Nullable HashFilter read) {
    turn.lock();
    try {
      ids.end(read);
    } finally {
      turn.unlock();
    }
  }

  private void journal(List<StepRow> fresh) {
    if (fresh.isEmpty()) return;
    try {
      if (journal == null) journal = new Journal(Session.canonical(file));
      journal.append(fresh);
    } catch (IOException e) {
      throw errors.of(e);
    }
    waiting.addAll(fresh);
    waitingCount = waiting.size();
    var before = onTheWay;
    if (before != null) onTheWay = before.and(fresh);
    ids.add(fresh);
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
      learn();
    } catch (StorageException e) {
      // they are in the journal; the next who reads or adds hears of it
    }
  }

  /**
   * What was acknowledged and may not be in the store; {@code null} for who has to settle to know.
   */
  @Nullable OnTheWay onTheWay() {
    return onTheWay;
  }

  /** Moves what was acknowledged before into the store. */
  public void settle() {
    // in this order: what is taken is moving before it waits no longer
    if (waitingCount == 0 && moving.isEmpty()) return;
    database.lockWriting();
    try {
      if (!moving.isEmpty()) moveAgain();
      move();
    } finally {
      database.writing().unlock();
    }
  }

  /** After a failure nobody knows how far it came. */
  private void moveAgain() {
    var again = moving;
    database.writeLocked(sql -> rows.on(sql, List.of(again)));
    moving = List.of();
  }

  private void move() {
    take();
    var taken = moving;
    boolean moved = false;
    try {
      database.writeLocked(
          sql -> {
            rows.write(sql, taken);
            return true;
          });
      moving = List.of();
      moved = true;
    } finally {
      if (!moved) show(false);
    }
    giveBack();
    if (!taken.isEmpty()) show(true);
  }

  /** Tells readers what is on its way now that all before it was moved, if that is known. */
  private void show(boolean moved) {
    turn.lock();
    try {
      onTheWay = moved ? OnTheWay.after(rows.last(), waiting) : null;
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
      waitingCount = 0;
    } finally {
      turn.unlock();
    }
  }

  private void giveBack() {
    turn.lock();
    try {
      if (journal != null) for (var file : sources) journal.giveBack(file);
    } catch (IOException e) {
      // it is not used again; should it be read, what it holds is known by its ids
    } finally {
      sources.clear();
      turn.unlock();
    }
  }

  /** Settles, and takes nothing more. */
  public void close() {
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
