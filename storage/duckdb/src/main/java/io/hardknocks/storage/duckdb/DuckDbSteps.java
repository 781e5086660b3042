package io.hardknocks.storage.duckdb;

import static java.util.stream.Collectors.toSet;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StepStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

final class DuckDbSteps implements StepStore {
  private final Database database;
  private final AllSteps all;
  private final Ledgers ledgers;
  private final Intake intake;

  /** Keeps steps; those that are new. */
  interface Intake {
    List<StepRow> append(List<StepRow> steps);
  }

  DuckDbSteps(AllSteps all, Ledgers ledgers, Intake intake) {
    this.database = all.database();
    this.all = all;
    this.ledgers = ledgers;
    this.intake = intake;
  }

  @Override
  public List<Step> append(List<Step> steps) {
    var arriving = List.copyOf(steps);
    var rows = arriving.stream().map(StepRow::of).toList();
    var kept = new HashSet<>(intake.append(rows));
    return IntStream.range(0, rows.size())
        .filter(i -> kept.contains(rows.get(i)))
        .mapToObj(arriving::get)
        .toList();
  }

  @Override
  public List<Step> findAll(Collection<StepId> ids) {
    var wanted = Set.copyOf(ids);
    if (wanted.isEmpty()) return List.of();
    return lookup(
            "id_hash",
            row -> wanted.contains(row.id),
            wanted.stream().mapToLong(Hash::of).distinct().toArray())
        .stream()
        .filter(step -> wanted.contains(step.id()))
        .toList();
  }

  @Override
  public void amend(List<Step> steps) {
    var amendment = new StepAmendment(List.copyOf(steps));
    try (var change = ledgers.change()) {
      database.settled().write(sql -> amendment.on(sql, change));
    }
  }

  @Override
  public List<Step> ofSession(Project project, String session) {
    long hash = Hash.of(project, session);
    return lookup("session_hash", row -> row.session == hash, hash).stream()
        .filter(step -> step.place().stage().project().equals(project))
        .filter(step -> step.place().stage().session().equals(session))
        .toList();
  }

  @Override
  public List<Step> ofAttempts(Collection<AttemptId> attempts) {
    var wanted = Set.copyOf(attempts);
    if (wanted.isEmpty()) return List.of();
    var hashes = Hash.of(wanted);
    var known = LongStream.of(hashes).boxed().collect(toSet());
    return lookup("attempt_hash", row -> row.attempt != null && known.contains(row.attempt), hashes)
        .stream()
        .filter(step -> isOf(wanted, step.place().attempt()))
        .toList();
  }

  private static boolean isOf(Set<AttemptId> wanted, @Nullable AttemptId attempt) {
    return attempt != null && wanted.contains(attempt);
  }

  /**
   * In order of happening.
   *
   * @param isWanted the same of a step that is on its way
   */
  private List<Step> lookup(String column, Predicate<StepRow> isWanted, long... hashes) {
    var where = hashes.length == 1 ? column + " = ?" : Lookup.among("steps", column);
    var parameter = hashes.length == 1 ? (Object) hashes[0] : hashes;
    return all.read(
        (sql, onTheWay) -> {
          var steps = stepsWhere(sql, where, onTheWay.last(), parameter);
          var late = onTheWay.rows().stream().filter(isWanted).map(DuckDbSteps::step).toList();
          if (late.isEmpty()) return steps;
          var both = new ArrayList<>(steps);
          both.addAll(late);
          both.sort(Comparator.comparing(step -> step.timing().startedAt()));
          return both;
        });
  }

  private static List<Step> stepsWhere(Sql sql, String where, long last, Object parameter)
      throws SQLException {
    var found =
        sql.list(
            "SELECT position, rest FROM steps WHERE "
                + where
                + " AND position <= ? ORDER BY started_at, position",
            row -> new Found(row.number(1), row.text(2)),
            parameter,
            last);
    var costs = costs(sql, found.stream().mapToLong(Found::position).sorted().toArray());
    return found.stream().map(step -> step.with(costs)).toList();
  }

  /** A step as it is kept. */
  private record Found(long position, String rest) {
    Step with(Map<Long, Cost> costs) {
      return StepRestReader.read(rest, costs.getOrDefault(position, Cost.NOT_PRICED));
    }
  }

  private static Step step(StepRow row) {
    var cost = row.call == null ? Cost.NOT_PRICED : row.call.cost();
    return StepRestReader.read(row.text(), cost);
  }

  @Override
  public List<Arrived> arrivedAfter(Scope scope, Detail.Kind kind, long position, int limit) {
    Limits.check(limit);
    var filter =
        Filter.steps(scope)
            .and(
                "kind = (SELECT no FROM words WHERE word = ?) AND position > ?",
                Words.of(kind),
                position);
    return database
        .settled()
        .read(
            sql -> {
              // a prompt is long: the rows are found by their numbers before a text is read
              var found =
                  sql.list(
                      filter.in(
                          "SELECT position FROM steps WHERE {filter} ORDER BY position LIMIT ?"),
                      row -> row.number(1),
                      filter.with(limit));
              var positions = found.stream().mapToLong(Long::longValue).toArray();
              if (positions.length == 0) return List.of();
              var costs = costs(sql, positions);
              return sql.list(
                  "SELECT position, rest FROM steps WHERE position IN "
                      + Sql.NUMBERS
                      + " ORDER BY position",
                  row -> new Arrived(row.number(1), step(row, costs)),
                  (Object) positions);
            });
  }

  private static Step step(Row row, Map<Long, Cost> costs) throws SQLException {
    return StepRestReader.read(row.text(2), costs.getOrDefault(row.number(1), Cost.NOT_PRICED));
  }

  /** The costs of model calls by their positions, which come in order. */
  private static Map<Long, Cost> costs(Sql sql, long[] positions) throws SQLException {
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

  @Override
  public void price(Map<StepId, Cost> costs) {
    var repricing = new Repricing(Map.copyOf(costs));
    try (var change = ledgers.change()) {
      change.from(Marks.NONE);
      database.settled().write(repricing::on);
    }
  }
}
