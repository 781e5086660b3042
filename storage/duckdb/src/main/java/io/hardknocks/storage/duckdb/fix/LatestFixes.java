package io.hardknocks.storage.duckdb.fix;

import io.hardknocks.model.Fix;
import io.hardknocks.storage.duckdb.pattern.PatternSums;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Addition;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The latest fixes of every pattern.
 *
 * @param each how many of each
 */
record LatestFixes(int each) implements Addition<Map<PatternSums.Key, List<Fix>>> {
  private static final Comparator<Fix> LATEST =
      Comparator.comparing(Fix::failedAt)
          .reversed()
          .thenComparing(fix -> fix.failed().value(), Text.ORDER);

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.FIXES);
  }

  @Override
  public Map<PatternSums.Key, List<Fix>> of(Part part) throws SQLException {
    var latest = new HashMap<PatternSums.Key, List<Fix>>();
    var fixes = part.fixes();
    part.sql()
        .forEach(
            fixes.in(SELECT),
            row -> {
              var fix = DuckDbFixes.read(row);
              latest.computeIfAbsent(key(fix), absent -> new ArrayList<>()).add(fix);
            },
            fixes.with(each, each));
    return latest;
  }

  static PatternSums.Key key(Fix fix) {
    return new PatternSums.Key(fix.project().name(), fix.fingerprint().value());
  }

  @Override
  public Map<PatternSums.Key, List<Fix>> plus(
      Map<PatternSums.Key, List<Fix>> one, Map<PatternSums.Key, List<Fix>> next) {
    return Merge.of(one, next, this::both);
  }

  private List<Fix> both(List<Fix> one, List<Fix> next) {
    var both = new ArrayList<>(one);
    both.addAll(next);
    return both.stream().sorted(LATEST).limit(each).toList();
  }

  // Those that are late enough are found before any is sorted: a pattern may have been fixed a
  // hundred thousand times. To read the few columns again takes a quarter of the time that copying
  // all of them took in a process that has just begun.
  private static final String SELECT =
      """
      WITH mine AS NOT MATERIALIZED (
        SELECT *, hash(project, fingerprint) AS pattern FROM fixes WHERE {filter}),
      late AS (
        SELECT pattern, list_min(max(failed_at, ?)) AS since FROM mine GROUP BY pattern)
      SELECT failed, fixing, project, fingerprint, epoch_us(failed_at), evidence
      FROM mine JOIN late USING (pattern) WHERE failed_at >= since
      QUALIFY row_number() OVER (
        PARTITION BY project, fingerprint ORDER BY failed_at DESC, failed) <= ?
      ORDER BY project, fingerprint, failed_at DESC, failed
      """;
}
