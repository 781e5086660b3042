package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.model.AttemptId;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sums.Arriving;
import io.hardknocks.storage.duckdb.sums.Merge;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.Purse;
import io.hardknocks.storage.duckdb.sums.StepAddition;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was paid for attempts by a method at a stage: for model calls that name them, whenever they
 * happened. A part adds its calls for all attempts up to its end, and its attempts' calls before
 * it.
 */
record PaidSums() implements StepAddition<Map<FigureSums.Key, PaidSums.Sum>> {
  record Sum(Purse all, Purse failed) {
    static final Sum NONE = new Sum(Purse.EMPTY, Purse.EMPTY);

    static Sum of(Purse purse, boolean failed) {
      return new Sum(purse, failed ? purse : Purse.EMPTY);
    }

    Sum plus(Sum other) {
      return new Sum(all.plus(other.all), failed.plus(other.failed));
    }
  }

  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.ATTEMPTS, Kind.STEPS);
  }

  @Override
  public Map<FigureSums.Key, Sum> of(Part part) throws SQLException {
    var sums = new HashMap<FigureSums.Key, Sum>();
    if (!part.hasStepsBefore()) pay(part, part.callPositions(), part.whole().attempts(), sums);
    else payNew(part, sums);
    if (part.hasStepsBefore() && part.hasAttempts())
      pay(part, part.before().callPositions(), part.attempts(), sums);
    return sums;
  }

  /** Of few calls the attempts are looked up. */
  private static void payNew(Part part, Map<FigureSums.Key, Sum> sums) throws SQLException {
    var named = part.attemptsOfCalls();
    if (named.length == 0) return;
    var attempts = part.whole().attempts().and("id_hash IN " + Sql.NUMBERS, named);
    pay(part, part.callPositions(), attempts, sums);
  }

  private static void pay(Part part, Filter calls, Filter attempts, Map<FigureSums.Key, Sum> sums)
      throws SQLException {
    var paid = attempts.in(PAID).replace("{calls}", calls.in("{filter}"));
    part.sql()
        .forEach(
            paid,
            row -> add(row, Sum.of(Purse.read(row, 4), row.yes(3)), sums),
            calls.with((Object) attempts.with()));
  }

  private static void add(Row row, Sum sum, Map<FigureSums.Key, Sum> sums) throws SQLException {
    sums.merge(new FigureSums.Key(row.text(1), row.text(2)), sum, Sum::plus);
  }

  @Override
  public Map<FigureSums.Key, Sum> arriving(Arriving arriving) throws SQLException {
    var sums = new HashMap<FigureSums.Key, Sum>();
    var purses = arriving.purses();
    if (purses.isEmpty()) return sums;
    var attempts = arriving.there().attempts();
    arriving
        .there()
        .sql()
        .forEach(
            attempts.in(ATTEMPTS),
            row -> {
              var purse = purses.get(new AttemptId(row.text(4)));
              if (purse != null) add(row, Sum.of(purse, row.yes(3)), sums);
            },
            attempts.with(Hash.of(purses.keySet())));
    return sums;
  }

  @Override
  public Map<FigureSums.Key, Sum> plus(
      Map<FigureSums.Key, Sum> one, Map<FigureSums.Key, Sum> next) {
    return Merge.of(one, next, Sum::plus);
  }

  private static final String PAID =
      """
      WITH paid AS (
        SELECT attempt_hash, attempt, cost FROM calls
        WHERE {calls} AND attempt_hash IS NOT NULL),
      mine AS (SELECT id_hash, id, stage, method, category FROM attempts WHERE {filter})
      SELECT stage, method, category IS NOT NULL AS failed, {money}
      FROM paid JOIN mine ON id_hash = attempt_hash AND id = attempt GROUP BY ALL
      """
          .replace("{money}", Purse.COLUMNS);

  private static final String ATTEMPTS =
      """
      SELECT stage, method, category IS NOT NULL, id FROM attempts
      WHERE {filter} AND id_hash IN {numbers}
      """
          .replace("{numbers}", Sql.NUMBERS);
}
