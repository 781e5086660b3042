package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.model.AttemptId;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sums.Arriving;
import io.hardknocks.storage.duckdb.sums.Part;
import io.hardknocks.storage.duckdb.sums.Purse;
import io.hardknocks.storage.duckdb.sums.StepAddition;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/**
 * What was paid for attempts that failed and were fixed, and for those that fixed them, each once.
 * A part adds its calls for all such attempts up to its end, and the calls before it of those that
 * its fixes add.
 */
record FixedCost() implements StepAddition<Purse> {
  @Override
  public Set<Kind> counts() {
    return Set.of(Kind.FIXES, Kind.STEPS);
  }

  @Override
  public Purse of(Part part) throws SQLException {
    var paid = Purse.EMPTY;
    if (!part.hasStepsBefore()) paid = paid(part, "");
    else if (part.attemptsOfCalls().length > 0) paid = paid(part, OF_PAID);
    return part.hasStepsBefore() && part.hasAttempts() ? paid.plus(late(part)) : paid;
  }

  private static Purse paid(Part part, String narrow) throws SQLException {
    var all = part.whole().fixes();
    var query = query(part.callPositions(), all, narrow, "");
    return paid(part.sql(), query, part.callPositions().with((Object) all.twice()));
  }

  private static Purse late(Part part) throws SQLException {
    var before = part.before();
    var calls = before.callPositions();
    var query = query(calls, part.fixes(), "", before.fixes().in(BEFORE));
    return paid(part.sql(), query, calls.with(part.fixes().twice(), before.fixes().twice()));
  }

  private static String query(Filter calls, Filter fixes, String narrow, String except) {
    return fixes
        .in(ON_FIXED)
        .replace("{calls}", calls.in("{filter}"))
        .replace("{failed}", narrow.replace("{hash}", "failed_hash"))
        .replace("{fixing}", narrow.replace("{hash}", "fixing_hash"))
        .replace("{except}", except);
  }

  private static Purse paid(Sql sql, String query, Object[] parameters) throws SQLException {
    var paid = sql.first(query, row -> Purse.read(row, 1), parameters);
    return Objects.requireNonNull(paid, "a sum is one row");
  }

  @Override
  public Purse arriving(Arriving arriving) throws SQLException {
    var purses = arriving.purses();
    if (purses.isEmpty()) return Purse.EMPTY;
    var wanted = Hash.of(purses.keySet());
    var fixes = arriving.there().fixes();
    var involved =
        arriving
            .there()
            .sql()
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
      WITH paid AS MATERIALIZED (
        SELECT attempt_hash, attempt, cost FROM calls
        WHERE {calls} AND attempt_hash IS NOT NULL),
      fixed AS MATERIALIZED (
        SELECT failed AS id, failed_hash AS hash FROM fixes WHERE {filter} {failed}
        UNION SELECT fixing, fixing_hash FROM fixes WHERE {filter} {fixing}),
      involved AS (SELECT id, hash FROM fixed {except})
      SELECT {money} FROM paid JOIN involved ON attempt_hash = hash AND attempt = id
      """
          .replace("{money}", Purse.COLUMNS);

  // Of few calls the fixes are looked up; of few fixes, the calls.
  private static final String OF_PAID = "AND {hash} IN (SELECT attempt_hash FROM paid)";

  private static final String INVOLVED =
      """
      SELECT failed FROM fixes WHERE {filter} AND failed_hash IN {numbers}
      UNION SELECT fixing FROM fixes WHERE {filter} AND fixing_hash IN {numbers}
      """
          .replace("{numbers}", Sql.NUMBERS);
}
