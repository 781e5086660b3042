package io.hardknocks.storage.duckdb.salvage;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Decision;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.attempt.row.AttemptReader;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what can be read of a broken store, from a copy that may be broken further: the files
 * themselves stay as they are. For one thread.
 */
public final class Salvage implements AutoCloseable {
  private static final int PAGE = 2_000;

  /** After so many broken places, one costs a page of attempts and no longer just its own. */
  private static final int MOST_SEARCHES = 2_000;

  private final @Nullable Wreck wreck;
  private int failures;

  private Salvage(@Nullable Wreck wreck) {
    this.wreck = wreck;
  }

  /**
   * Copies a broken store and finds a way to open the copy.
   *
   * @param scratch a folder for it, which the caller deletes
   * @param sound a file whose head may stand in for a broken one; {@code null} when there is none
   */
  public static Salvage of(Path broken, Path scratch, @Nullable Path sound) throws IOException {
    return new Salvage(Wreck.copy(broken, scratch).open(sound));
  }

  /** Whether anything can be read. */
  public boolean isReadable() {
    return wreck != null;
  }

  /**
   * Gives the attempts that can be read, by position, some at a time.
   *
   * @return how many there are, with those that cannot be read
   */
  public long attempts(Consumer<List<Attempt>> each) {
    var extent = wreck == null ? null : tried(Extent::of);
    if (extent == null) return 0;
    for (long from = extent.first() - 1; from < extent.last(); from += PAGE) {
      range(from, Math.min(from + PAGE, extent.last()), each);
    }
    return extent.count();
  }

  private void range(long from, long to, Consumer<List<Attempt>> each) {
    var found = tried(sql -> sql.list(RANGE, AttemptReader::read, from, to));
    if (found != null) {
      if (!found.isEmpty()) each.accept(found);
      return;
    }
    if (to - from == 1 || ++failures > MOST_SEARCHES) return;
    long middle = from + (to - from) / 2;
    range(from, middle, each);
    range(middle, to, each);
  }

  /**
   * How many entries of the log cannot be read: what came last, a group of attempts each or less.
   */
  public int lostEntries() {
    return wreck == null ? 0 : wreck.lostEntries();
  }

  /** The decisions about patterns, in their order; none when they cannot be read. */
  public List<Decision> decisions() {
    var found = wreck == null ? null : tried(sql -> sql.list(DECISIONS, Salvage::decision));
    return found == null ? List.of() : found;
  }

  private static Decision decision(Row row) throws SQLException {
    return new Decision(
        new Project(row.text(1)),
        new Fingerprint(row.text(2)),
        PatternState.ofWire(row.text(3)),
        Micros.instant(row.number(4)));
  }

  /** What the work gives, or {@code null} when it meets a broken place. */
  private <T> @Nullable T tried(Database.Work<T> work) {
    if (wreck == null) return null;
    try {
      return wreck.read(work);
    } catch (SQLException | StorageException | IllegalArgumentException e) {
      return null; // a broken place: that is what we are here for, the caller counts it
    }
  }

  @Override
  public void close() {
    if (wreck != null) wreck.close();
  }

  /** From which position to which there are attempts, and how many. */
  private record Extent(long first, long last, long count) {
    static Extent of(Sql sql) throws SQLException {
      var extent =
          sql.first(
              "SELECT coalesce(min(position), 1), coalesce(max(position), 0), count(*) FROM attempts",
              row -> new Extent(row.number(1), row.number(2), row.number(3)));
      return extent == null ? new Extent(1, 0, 0) : extent;
    }
  }

  private static final String RANGE =
      "SELECT "
          + AttemptReader.COLUMNS
          + " FROM attempts WHERE position > ? AND position <= ? ORDER BY position";

  private static final String DECISIONS =
      "SELECT project, fingerprint, state, epoch_us(decided_at) FROM decisions ORDER BY number";
}
