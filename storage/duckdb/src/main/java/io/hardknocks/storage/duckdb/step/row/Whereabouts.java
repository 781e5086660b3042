package io.hardknocks.storage.duckdb.step.row;

import io.hardknocks.storage.duckdb.sql.BloomFilter;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in {@code steps} those of a session may be: for each block of positions a filter of the
 * sessions that have steps in it. What belongs together came together, so that who looks for a
 * session reads a few blocks of many. Until it was read what the store has, that is anywhere.
 * Thread-safe.
 */
public final class Whereabouts {
  private static final int BLOCK = 1 << 16;
  private static final int WORDS = BLOCK / 4;

  /** Of 128 MiB. What comes later may be of any session. */
  private static final int MOST = 1_024;

  /** To read these one by one takes as long as to read what is between them. */
  private static final int FEW = 8;

  private final List<BloomFilter> blocks = new ArrayList<>();
  private boolean read;

  /** Positions from one after {@code after} to {@code upTo}. */
  public record Range(long after, long upTo) {
    /** All of them. */
    public static Range upTo(long last) {
      return new Range(-1, last);
    }
  }

  /** Reads where sessions are of which the store has steps. */
  public void read(Sql sql) throws SQLException {
    sql.forEach(
        "SELECT position, session_hash FROM steps", row -> add(row.number(1), row.number(2)));
    known();
  }

  private synchronized void known() {
    read = true;
  }

  /** Notes where steps will be, before anybody can see them there. */
  public synchronized void add(List<StepRow> rows, long[] positions) {
    for (int i = 0; i < positions.length; i++) add(positions[i], rows.get(i).session);
  }

  public synchronized void add(long position, long session) {
    long block = position / BLOCK;
    if (block >= MOST) return;
    while (blocks.size() <= block) blocks.add(new BloomFilter(WORDS));
    blocks.get((int) block).add(session);
  }

  /** Where steps of a session may be, up to a position; first to last. */
  public synchronized List<Range> of(long session, long upTo) {
    if (!read) return List.of(Range.upTo(upTo));
    var ranges = new ArrayList<Range>();
    for (int i = 0; i <= MOST && (long) i * BLOCK <= upTo; i++)
      if (mayHave(i, session)) add(ranges, i, upTo);
    return ranges.size() <= FEW
        ? ranges
        : List.of(new Range(ranges.getFirst().after, ranges.getLast().upTo));
  }

  /** Of all blocks after the last that there may be, the first stands for them. */
  private boolean mayHave(int block, long session) {
    return block == MOST || (block < blocks.size() && blocks.get(block).mayHave(session));
  }

  private static void add(List<Range> ranges, int block, long upTo) {
    long after = (long) block * BLOCK - 1;
    long end = block == MOST ? upTo : Math.min(after + BLOCK, upTo);
    if (!ranges.isEmpty() && ranges.getLast().upTo == after)
      ranges.add(new Range(ranges.removeLast().after, end));
    else ranges.add(new Range(after, end));
  }
}
