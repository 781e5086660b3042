package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.duckdb.sql.HashFilter;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which steps there may be. It takes seconds to read that of millions, so it is read once and
 * beside the arrivals: until then each group of them asks the store, and what arrives is noted. For
 * one thread at a time.
 */
final class KnownSteps {
  private @Nullable HashFilter filter;
  private @Nullable List<StepRow> arrived;

  /**
   * Begins to note what arrives; {@code false} when it was read or is being read.
   *
   * @param onTheWay what a reader may not find in the store yet
   */
  boolean begin(List<StepRow> onTheWay) {
    if (filter != null || arrived != null) return false;
    arrived = new ArrayList<>(onTheWay);
    return true;
  }

  /** What the store has. */
  static HashFilter read(Sql sql) throws SQLException {
    var read = new HashFilter(sql.number("SELECT count(*) FROM steps"));
    sql.forEach("SELECT id_hash FROM steps", row -> read.add(row.number(1)));
    return read;
  }

  /**
   * Knows what was read and what arrived meanwhile.
   *
   * @param read from a state of the store after the beginning; {@code null} when that failed
   */
  void end(@Nullable HashFilter read) {
    if (read != null && arrived != null) for (var row : arrived) read.add(row.idHash);
    filter = read;
    arrived = null;
  }

  /** Those of {@code hashes} that there may be. */
  long[] among(long[] hashes) {
    var known = filter;
    return known == null ? hashes : LongStream.of(hashes).filter(known::mayHave).toArray();
  }

  /** Notes what arrived. */
  void add(List<StepRow> fresh) {
    if (arrived != null) arrived.addAll(fresh);
    if (filter != null) for (var row : fresh) filter.add(row.idHash);
  }
}
