package io.hardknocks.storage.duckdb.attempt;

import io.hardknocks.model.Headline;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Failures that nothing fixed, looked for among the latest failures: to compare all failures with
 * all fixes takes longer, and is seldom needed.
 */
record LateUnfixed(Sql sql, AttemptQuery query) {
  private static final int TIMES_AS_MANY = 8;
  private static final int MOST = 5_000;

  /** {@code null} when there are not enough among the latest. */
  @Nullable List<Headline> list() throws SQLException {
    int wanted = query.limit() + 1;
    int looked = wanted * TIMES_AS_MANY;
    if (looked > MOST) return null;
    var filter = AttemptFilter.ofFixedToo(query).and("category IS NOT NULL");
    var failures = DuckDbAttempts.list(sql, filter, looked);
    var fixed = fixed(failures);
    var unfixed = failures.stream().filter(failure -> !fixed.contains(failure.position())).toList();
    if (unfixed.size() < wanted && failures.size() == looked) return null;
    return unfixed.stream().limit(wanted).toList();
  }

  private HashSet<Long> fixed(List<Headline> failures) throws SQLException {
    var fixed = new HashSet<Long>();
    var positions = failures.stream().mapToLong(Headline::position).sorted().toArray();
    if (positions.length == 0) return fixed;
    sql.forEach(
        FIXED,
        row -> fixed.add(row.number(1)),
        positions[0],
        positions[positions.length - 1],
        positions);
    return fixed;
  }

  private static final String FIXED =
      """
      SELECT failed_position FROM fixes
      WHERE failed_position BETWEEN ? AND ? AND failed_position IN {numbers}
      """
          .replace("{numbers}", Sql.NUMBERS);
}
