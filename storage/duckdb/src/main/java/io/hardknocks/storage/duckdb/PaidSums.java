package io.hardknocks.storage.duckdb;

import io.hardknocks.model.AttemptId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for attempts by a method at a stage: for model calls that name them, whenever they
 * happened. A part adds its calls for all attempts up to its end, and its attempts' calls before
 * it.
 */
record PaidSums() implements Addition<Map<FigureSums.Key, PaidSums.Sum>> {
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
  public boolean countsSteps() {
    return true;
  }

  @Override
  public Map<FigureSums.Key, Sum> of(Part part) throws SQLException {
    var sums = new HashMap<FigureSums.Key, Sum>();
    if (part.hasCallsOfAttempts())
      pay(part.sql(), part.callPositions(), part.from(Marks.NONE, part.upTo()).attempts(), sums);
    if (part.hasAttemptsBefore() && part.after().steps() > 0 && part.hasAttempts())
      pay(part.sql(), part.from(Marks.NONE, part.after()).callPositions(), part.attempts(), sums);
    arriving(part, sums);
    return sums;
  }

  /** Which a model call names; {@code null} for none. */
  static @Nullable AttemptId attempt(StepRow row) {
    return row.call == null ? null : row.call.attempt();
  }

  private static void pay(Sql sql, Filter calls, Filter attempts, Map<FigureSums.Key, Sum> sums)
      throws SQLException {
    var paid = attempts.in(PAID).replace("{calls}", calls.in("{filter}"));
    sql.forEach(
        paid,
        row -> add(row, Sum.of(Purse.read(row, 4), row.yes(3)), sums),
        calls.with((Object) attempts.with()));
  }

  private static void add(Row row, Sum sum, Map<FigureSums.Key, Sum> sums) throws SQLException {
    sums.merge(new FigureSums.Key(row.text(1), row.text(2)), sum, Sum::plus);
  }

  private static void arriving(Part part, Map<FigureSums.Key, Sum> sums) throws SQLException {
    var purses = purses(part.onTheWay());
    if (purses.isEmpty()) return;
    var attempts = part.from(Marks.NONE, Marks.END).attempts();
    part.sql()
        .forEach(
            attempts.in(ATTEMPTS),
            row -> {
              var purse = purses.get(new AttemptId(row.text(4)));
              if (purse != null) add(row, Sum.of(purse, row.yes(3)), sums);
            },
            attempts.with(Hash.of(purses.keySet())));
  }

  /** What was paid for each attempt. */
  static Map<AttemptId, Purse> purses(List<StepRow> rows) {
    var purses = new HashMap<AttemptId, Purse>();
    for (var row : rows) {
      var attempt = attempt(row);
      if (attempt != null) purses.merge(attempt, Purse.of(row.amount()), Purse::plus);
    }
    return purses;
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
