package io.hardknocks.storage.duckdb;

import io.hardknocks.model.AttemptId;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What was paid for attempts that failed and were fixed, and for those that fixed them, each once.
 * A part adds its calls for all such attempts up to its end, and the calls before it of those that
 * its fixes add.
 */
record FixedCost() implements Addition<Purse> {
  @Override
  public boolean countsSteps() {
    return true;
  }

  @Override
  public Purse of(Part part) throws SQLException {
    var paid = Purse.EMPTY;
    if (part.hasCallsOfAttempts()) {
      var all = part.from(Marks.NONE, part.upTo()).fixes();
      paid = pay(part, part.callPositions(), all, "", new Object[0]);
    }
    if (part.hasAttemptsBefore() && part.after().steps() > 0 && part.hasAttempts())
      paid = paid.plus(late(part));
    return paid.plus(arriving(part));
  }

  private static Purse late(Part part) throws SQLException {
    var before = part.from(Marks.NONE, part.after());
    return pay(
        part,
        before.callPositions(),
        part.fixes(),
        before.fixes().in(BEFORE),
        before.fixes().twice());
  }

  private static Purse pay(Part part, Filter calls, Filter fixes, String except, Object[] excepted)
      throws SQLException {
    var query =
        fixes.in(ON_FIXED).replace("{calls}", calls.in("{filter}")).replace("{except}", except);
    var paid =
        part.sql()
            .first(
                query, row -> Purse.read(row, 1), fixes.with(fixes.with(), excepted, calls.with()));
    return Objects.requireNonNull(paid, "a sum is one row");
  }

  private static Purse arriving(Part part) throws SQLException {
    var purses = PaidSums.purses(part.onTheWay());
    if (purses.isEmpty()) return Purse.EMPTY;
    var wanted = Hash.of(purses.keySet());
    var fixes = part.from(Marks.NONE, Marks.END).fixes();
    var involved =
        part.sql()
            .list(
                fixes.in(INVOLVED),
                row -> new AttemptId(row.text(1)),
                fixes.with(wanted, fixes.with(), wanted));
    return involved.stream()
        .map(id -> purses.getOrDefault(id, Purse.EMPTY))
        .reduce(Purse.EMPTY, Purse::plus);
  }

  @Override
  public Purse plus(Purse one, Purse next) {
    return one.plus(next);
  }

  private static final String BEFORE =
      """
      EXCEPT (
        SELECT failed, failed_hash FROM fixes
        WHERE {filter} AND failed_hash IN (SELECT hash FROM fixed)
        UNION SELECT fixing, fixing_hash FROM fixes
        WHERE {filter} AND fixing_hash IN (SELECT hash FROM fixed))""";

  private static final String ON_FIXED =
      """
      WITH fixed AS MATERIALIZED (
        SELECT failed AS id, failed_hash AS hash FROM fixes WHERE {filter}
        UNION SELECT fixing, fixing_hash FROM fixes WHERE {filter}),
      involved AS (SELECT id, hash FROM fixed {except}),
      paid AS (
        SELECT attempt_hash, attempt, cost FROM calls
        WHERE {calls} AND attempt_hash IS NOT NULL)
      SELECT {money} FROM paid JOIN involved ON attempt_hash = hash AND attempt = id
      """
          .replace("{money}", Purse.COLUMNS);

  private static final String INVOLVED =
      """
      SELECT failed FROM fixes WHERE {filter} AND failed_hash IN {numbers}
      UNION SELECT fixing FROM fixes WHERE {filter} AND fixing_hash IN {numbers}
      """
          .replace("{numbers}", Sql.NUMBERS);
}
