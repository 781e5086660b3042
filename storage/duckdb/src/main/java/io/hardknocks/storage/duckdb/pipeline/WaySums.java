package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sums.Addition;
import io.hardknocks.storage.duckdb.sums.Marks;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In how many sessions a stage was tried in a way. An attempt more makes another way of the one
 * that its session and stage had before.
 */
record WaySums() implements Addition<Map<WaySums.Key, Long>> {
  /**
   * Names as they are kept.
   *
   * @param way methods and outcomes in order of trying
   */
  record Key(String stage, String way) {}

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS);
  }

  @Override
  public Map<Key, Long> of(Part part) throws SQLException {
    var counts = new HashMap<Key, Long>();
    if (!part.hasAttemptsBefore()) {
      count(part.sql(), part.attempts(), null, 1, counts);
      return counts;
    }
    var fresh = part.attempts();
    var before = part.from(Marks.NONE, part.after()).attempts();
    var whole = part.from(Marks.NONE, part.upTo()).attempts();
    count(part.sql(), before, fresh, -1, counts);
    count(part.sql(), whole, fresh, 1, counts);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /**
   * Counts ways of a stage in a session.
   *
   * @param grown attempts whose sessions count; {@code null} for all
   */
  private static void count(
      Sql sql, Filter attempts, @Nullable Filter grown, long weight, Map<Key, Long> counts)
      throws SQLException {
    var only = grown == null ? "" : grown.in(GROWN);
    sql.forEach(
        attempts.in(WAYS).replace("{only}", only),
        row -> counts.merge(new Key(row.text(1), row.text(2)), weight * row.number(3), Long::sum),
        grown == null ? attempts.with() : attempts.with((Object) grown.with()));
  }

  @Override
  public Map<Key, Long> plus(Map<Key, Long> one, Map<Key, Long> next) {
    var sums = new HashMap<>(one);
    next.forEach((way, count) -> sums.merge(way, count, Long::sum));
    // a session that went on went another way
    sums.values().removeIf(count -> count == 0);
    return sums;
  }

  private static final String GROWN =
      "AND session_no IN (SELECT session_no FROM attempts WHERE {filter})";

  private static final String WAYS =
      """
      WITH tried AS (
        SELECT stage,
          string_agg(method || chr(31) || outcome, chr(30) ORDER BY started_at, position) AS way
        FROM attempts WHERE {filter} {only} GROUP BY session_no, stage)
      SELECT stage, way, count(*) FROM tried GROUP BY stage, way
      """;
}
