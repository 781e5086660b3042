package io.hardknocks.storage.duckdb.statistics;

import io.hardknocks.storage.duckdb.sums.Addition;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
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
    var attempts = part.attempts();
    var fixes = part.fixes();
    return plus(
        part.sql()
            .map(
                attempts.in(FAILURES),
                row -> row.text(1),
                row -> new Sum(row.number(2), 0),
                attempts.with()),
        part.sql()
            .map(
                fixes.in(FIXED),
                row -> row.text(1),
                row -> new Sum(0, row.number(2)),
                fixes.with()));
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
