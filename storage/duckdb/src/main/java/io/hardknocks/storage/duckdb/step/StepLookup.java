package io.hardknocks.storage.duckdb.step;

import static java.util.stream.Collectors.toSet;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.duckdb.arrival.AllSteps;
import io.hardknocks.storage.duckdb.arrival.OnTheWay;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.step.row.StepRestReader;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Steps by hashes, of which others may have the same, in order of happening.
 *
 * @param sessions knows where to look for those of a session
 */
record StepLookup(AllSteps all, Whereabouts sessions) {
  List<Step> ofIds(long... hashes) {
    var wanted = LongStream.of(hashes).boxed().collect(toSet());
    return of(Sql.among("steps", "id_hash"), hashes, row -> wanted.contains(row.idHash));
  }

  List<Step> ofAttempts(long... hashes) {
    var wanted = LongStream.of(hashes).boxed().collect(toSet());
    return of(
        Sql.among("steps", "attempt_hash"),
        hashes,
        row -> row.attempt != null && wanted.contains(row.attempt));
  }

  List<Step> ofSession(long hash) {
    return all.read(
        (sql, onTheWay) -> {
          var steps = new ArrayList<Step>();
          for (var range : sessions.of(hash, onTheWay.last()))
            steps.addAll(in(sql, range, "session_hash = ?", hash));
          return with(late(onTheWay, row -> row.session == hash), steps);
        });
  }

  /**
   * @param isWanted the same condition on a step that is on its way
   */
  private List<Step> of(String condition, long[] hashes, Predicate<StepRow> isWanted) {
    return all.read(
        (sql, onTheWay) ->
            with(
                late(onTheWay, isWanted),
                in(sql, Whereabouts.Range.upTo(onTheWay.last()), condition, hashes)));
  }

  private static List<Step> late(OnTheWay onTheWay, Predicate<StepRow> isWanted) {
    return onTheWay.rows().stream().filter(isWanted).map(StepLookup::step).toList();
  }

  private static Step step(StepRow row) {
    var cost = row.call == null ? Cost.NOT_PRICED : row.call.cost();
    return StepRestReader.read(row.text(), cost);
  }

  private static List<Step> with(List<Step> late, List<Step> steps) {
    var all = new ArrayList<>(steps);
    all.addAll(late);
    all.sort(Comparator.comparing(step -> step.timing().startedAt()));
    return all;
  }

  private static List<Step> in(Sql sql, Whereabouts.Range range, String condition, Object parameter)
      throws SQLException {
    var found =
        sql.list(
            SELECT.replace("{condition}", condition),
            row -> new Found(row.number(1), row.text(2)),
            parameter,
            range.after(),
            range.upTo());
    var costs = costs(sql, found.stream().mapToLong(Found::position).sorted().toArray());
    return found.stream().map(step -> step.with(costs)).toList();
  }

  /** A step as it is kept. */
  private record Found(long position, String rest) {
    Step with(Map<Long, Cost> costs) {
      return StepRestReader.read(rest, costs.getOrDefault(position, Cost.NOT_PRICED));
    }
  }

  private static final String SELECT =
      """
      SELECT position, rest FROM steps
      WHERE {condition} AND position > ? AND position <= ? ORDER BY started_at, position
      """;

  /** The costs of model calls by their positions, which come in order. */
  static Map<Long, Cost> costs(Sql sql, long[] positions) throws SQLException {
    var costs = new HashMap<Long, Cost>();
    if (positions.length == 0) return costs;
    sql.forEach(
        COSTS,
        row -> costs.put(row.number(1), cost(row)),
        positions[0],
        positions[positions.length - 1],
        positions);
    return costs;
  }

  // Between the first and the last there are few: a session's steps arrive together.
  private static final String COSTS =
      """
      SELECT position, cost, word FROM calls JOIN words ON no = price
      WHERE position BETWEEN ? AND ? AND position IN {numbers}
      """
          .replace("{numbers}", Sql.NUMBERS);

  private static Cost cost(Row row) throws SQLException {
    var amount = row.decimalOrNull(2);
    var price = row.text(3);
    return amount == null ? new Cost.Unpriced(price) : new Cost.Priced(amount, price);
  }
}
