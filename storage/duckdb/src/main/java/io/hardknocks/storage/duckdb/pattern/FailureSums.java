package io.hardknocks.storage.duckdb.pattern;

import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.TimedAddition;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** How many failures each pattern has. */
record FailureSums() implements TimedAddition<Map<PatternSums.Key, Long>> {
  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS);
  }

  @Override
  public Map<PatternSums.Key, Long> of(Part part) throws SQLException {
    var failures = part.attempts();
    return part.sql()
        .map(
            failures.in(COUNTS),
            row -> new PatternSums.Key(row.text(1), row.text(2)),
            row -> row.number(3),
            failures.with());
  }

  @Override
  public Map<PatternSums.Key, Long> plus(
      Map<PatternSums.Key, Long> one, Map<PatternSums.Key, Long> next) {
    return Merge.of(one, next, Long::sum);
  }

  private static final String COUNTS =
      """
      SELECT project, fingerprint, count(*) FROM attempts
      WHERE {filter} AND fingerprint IS NOT NULL GROUP BY project, fingerprint
      """;
}
