package io.hardknocks.storage.duckdb.step;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.StepStore;
import io.hardknocks.storage.duckdb.arrival.AllSteps;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.packed.Words;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.step.row.StepRestReader;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Marks;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

public final class DuckDbSteps implements StepStore {
  private final Database database;
  private final Whereabouts sessions;
  private final StepLookup lookup;
  private final Ledgers ledgers;
  private final Intake intake;

  /** Keeps steps; those that are new. */
  public interface Intake {
    List<StepRow> append(List<StepRow> steps);
  }

  /**
   * @param sessions knows where steps are
   * @param ledgers are told what changes
   */
  public DuckDbSteps(AllSteps all, Whereabouts sessions, Ledgers ledgers, Intake intake) {
    this.database = all.database();
    this.sessions = sessions;
    lookup = new StepLookup(all, sessions);
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
    return lookup.ofIds(wanted.stream().mapToLong(Hash::of).distinct().toArray()).stream()
        .filter(step -> wanted.contains(step.id()))
        .toList();
  }

  @Override
  public void amend(List<Step> steps) {
    var amendment = new StepAmendment(List.copyOf(steps), sessions);
    try (var change = ledgers.change()) {
      database.settled().write(sql -> amendment.on(sql, change));
    }
  }

  @Override
  public List<Step> ofSession(Project project, String session) {
    long hash = Hash.of(project, session);
    return lookup.ofSession(hash).stream()
        .filter(step -> step.place().stage().project().equals(project))
        .filter(step -> step.place().stage().session().equals(session))
        .toList();
  }

  @Override
  public List<Step> ofAttempts(Collection<AttemptId> attempts) {
    var wanted = Set.copyOf(attempts);
    if (wanted.isEmpty()) return List.of();
    return lookup.ofAttempts(Hash.of(wanted)).stream()
        .filter(step -> isOf(wanted, step.place().attempt()))
        .toList();
  }

  private static boolean isOf(Set<AttemptId> wanted, @Nullable AttemptId attempt) {
    return attempt != null && wanted.contains(attempt);
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
    return database.settled().read(sql -> arrived(sql, filter, limit));
  }

  private static List<Arrived> arrived(Sql sql, Filter filter, int limit) throws SQLException {
    // a prompt is long: the rows are found by their numbers before a text is read
    var found =
        sql.list(
            filter.in("SELECT position FROM steps WHERE {filter} ORDER BY position LIMIT ?"),
            row -> row.number(1),
            filter.with(limit));
    var positions = found.stream().mapToLong(Long::longValue).toArray();
    if (positions.length == 0) return List.of();
    var costs = StepLookup.costs(sql, positions);
    return sql.list(
        "SELECT position, rest FROM steps WHERE position IN " + Sql.NUMBERS + " ORDER BY position",
        row -> new Arrived(row.number(1), step(row, costs)),
        (Object) positions);
  }

  private static Step step(Row row, Map<Long, Cost> costs) throws SQLException {
    return StepRestReader.read(row.text(2), costs.getOrDefault(row.number(1), Cost.NOT_PRICED));
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
