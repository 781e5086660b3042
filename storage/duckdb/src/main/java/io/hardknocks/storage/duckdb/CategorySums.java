package io.hardknocks.storage.duckdb;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Failures by category. */
record CategorySums() implements Addition<Map<String, CategorySums.Sum>> {
  record Sum(long failures, long fixed) {
    Sum plus(Sum next) {
      return new Sum(failures + next.failures, fixed + next.fixed);
    }
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS, Kind.FIXES);
  }

  @Override
  public Map<String, Sum> of(Part part) throws SQLException {
    var sums = new HashMap<String, Sum>();
    var attempts = part.attempts();
    var fixes = part.fixes();
    part.sql()
        .forEach(
            attempts.in(FAILURES),
            row -> sums.put(row.text(1), new Sum(row.number(2), 0)),
            attempts.with());
    part.sql()
        .forEach(
            fixes.in(FIXED),
            row -> sums.merge(row.text(1), new Sum(0, row.number(2)), Sum::plus),
            fixes.with());
    return sums;
  }

  @Override
  public Map<String, Sum> plus(Map<String, Sum> one, Map<String, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  private static final String FAILURES =
      """
      SELECT category, count(*) FROM attempts WHERE {filter} AND category IS NOT NULL
      GROUP BY category
      """;

  private static final String FIXED =
      "SELECT category, count(*) FROM fixes WHERE {filter} GROUP BY category";
}
