package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.duckdb.file.Appends;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.journal.Journal;
import io.hardknocks.storage.duckdb.journal.JournalEntry;
import io.hardknocks.storage.duckdb.sql.HashFilter;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.step.row.StepAppend;
import io.hardknocks.storage.duckdb.step.row.StepEntry;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Steps on their way into the store. Whoever reads steps is told which are on their way, or settles
 * first, and sees each that was acknowledged.
 */
public final class StepArrivals {
  private final Database database;
  private final StepAppend rows;
  private final Whereabouts sessions;
  private final Passage<StepRow> passage;
  private final Appends<StepRow, StepRow> appends;
  private final KnownSteps ids = new KnownSteps();

  /** What waits or is moved; {@code null} while nobody knows what of it is in the store. */
  private volatile @Nullable OnTheWay onTheWay;

  /**
   * Nothing yet.
   *
   * @param sessions is told where steps are
   * @param background moves them
   */
  public StepArrivals(
      Path file, Database database, Whereabouts sessions, ScheduledExecutorService background) {
    this.database = database;
    this.sessions = sessions;
    rows = new StepAppend(sessions);
    passage = new Passage<>(new Table(), file, database, background, this::learn);
    appends = new Appends<>(passage.turn(), this::keep);
  }

  /** Those that are new; durable when it returns. */
  public List<StepRow> append(List<StepRow> steps) {
    passage.makeRoom();
    return appends.append(steps);
  }

  private List<List<StepRow>> keep(List<List<StepRow>> lists) {
    passage.requireOpen();
    var known = known(lists.stream().flatMap(List::stream).mapToLong(row -> row.idHash).toArray());
    var fresh = new ArrayList<List<StepRow>>();
    for (var list : lists) fresh.add(list.stream().filter(row -> known.add(row.id)).toList());
    keepNew(fresh.stream().flatMap(List::stream).toList());
    return fresh;
  }

  private void keepNew(List<StepRow> fresh) {
    passage.keep(fresh);
    var before = onTheWay;
    if (before != null) onTheWay = before.and(fresh);
    ids.add(fresh);
  }

  /** The ids among those with such hashes that were acknowledged before. */
  private Set<StepId> known(long[] hashes) {
    // what is moved meanwhile is here, or else in the store already
    var here = passage.onTheWay();
    var seen = ids.among(hashes);
    var known = new HashSet<StepId>();
    if (seen.length == 0) return known;
    var wanted = LongStream.of(seen).boxed().collect(Collectors.toSet());
    for (var rows : here) for (var row : rows) if (wanted.contains(row.idHash)) known.add(row.id);
    known.addAll(database.readAsIs(sql -> StepAppend.known(sql, seen)));
    return known;
  }

  /** Reads which steps the store has and where, unless that was done; others arrive meanwhile. */
  public void learn() {
    if (!beginToLearn()) return;
    HashFilter read = null;
    try {
      read = database.readAsIs(KnownSteps::read);
    } finally {
      endLearning(read);
    }
    database.readAsIs(
        sql -> {
          sessions.read(sql);
          return true;
        });
  }

  private boolean beginToLearn() {
    passage.turn().lock();
    try {
      return ids.begin(passage.onTheWay().stream().flatMap(List::stream).toList());
    } finally {
      passage.turn().unlock();
    }
  }

  private void endLearning(@Nullable HashFilter read) {
    passage.turn().lock();
    try {
      ids.end(read);
    } finally {
      passage.turn().unlock();
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
    passage.settle();
  }

  /** Settles, and takes nothing more. */
  public void close() {
    passage.close();
  }

  /** Where they go. */
  private final class Table implements Passage.Kind<StepRow> {
    @Override
    public Journal.Kind journal() {
      return Journal.Kind.STEPS;
    }

    @Override
    public JournalEntry entry(StepRow row) {
      return StepEntry.of(row);
    }

    @Override
    public void write(Sql sql, List<StepRow> steps) throws SQLException {
      rows.write(sql, steps);
    }

    @Override
    public void writeMissing(Sql sql, List<StepRow> steps) throws SQLException {
      var hashes = steps.stream().mapToLong(row -> row.idHash).toArray();
      var there = Set.copyOf(StepAppend.known(sql, hashes));
      rows.write(sql, steps.stream().filter(row -> !there.contains(row.id)).toList());
    }

    /** Tells readers what is on its way now that all before it was moved, if that is known. */
    @Override
    public void moved(boolean known, List<StepRow> waiting) {
      onTheWay = known ? OnTheWay.after(rows.last(), waiting) : null;
    }
  }
}
