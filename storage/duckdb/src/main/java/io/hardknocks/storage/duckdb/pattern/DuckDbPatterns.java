package io.hardknocks.storage.duckdb.pattern;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Decision;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.PatternStore;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Part;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class DuckDbPatterns implements PatternStore {
  private final Database database;
  private final Ledgers ledgers;
  private final SampleShelf samples = new SampleShelf();

  public DuckDbPatterns(Database database, Ledgers ledgers) {
    this.database = database;
    this.ledgers = ledgers;
  }

  @Override
  public List<Pattern> list(Scope scope, int limit) {
    Limits.check(limit);
    var counted = ledgers.read(new PatternSums(null), scope);
    var listed = database.read(sql -> new PatternList(sql, samples).top(counted, limit));
    return listed == null ? atOnce(new PatternSums(null), scope, limit) : listed;
  }

  /** From one state of the store. */
  private List<Pattern> atOnce(PatternSums counting, Scope scope, int limit) {
    var found =
        database.read(
            sql -> {
              var counted = counting.of(Part.all(sql, scope));
              return new PatternList(sql, samples).top(counted, limit);
            });
    return requireNonNull(found, "the attempts that were counted are there");
  }

  @Override
  public List<PatternCount> counts(Scope scope, Collection<Fingerprint> fingerprints) {
    var wanted = Set.copyOf(fingerprints);
    return ledgers.read(new FailureSums(), scope).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(PatternSums.Key.ORDER))
        .map(row -> count(row.getKey(), row.getValue()))
        .filter(count -> wanted.contains(count.fingerprint()))
        .toList();
  }

  private static PatternCount count(PatternSums.Key pattern, long failures) {
    return new PatternCount(
        new Project(pattern.project()), new Fingerprint(pattern.fingerprint()), failures);
  }

  @Override
  public @Nullable Pattern find(Project project, Fingerprint fingerprint) {
    var found = atOnce(new PatternSums(fingerprint), Scope.of(project), 1);
    return found.isEmpty() ? null : found.getFirst();
  }

  @Override
  public List<Fingerprint> startingWith(Scope scope, String prefix, int limit) {
    Limits.check(limit);
    var filter = Filter.attempts(scope).and("starts_with(fingerprint, ?)", Text.in(prefix));
    return database.read(
        sql ->
            sql.list(
                filter.in(
                    """
                    SELECT DISTINCT fingerprint FROM attempts WHERE {filter}
                    ORDER BY fingerprint LIMIT ?
                    """),
                row -> new Fingerprint(row.text(1)),
                filter.with(limit)));
  }

  @Override
  public void decide(Decision decision) {
    database.write(
        sql ->
            sql.run(
                """
                INSERT INTO decisions
                SELECT coalesce(max(number), 0) + 1, ?, ?, ?, make_timestamp(?::BIGINT)
                FROM decisions
                """,
                Text.in(decision.project().name()),
                decision.fingerprint().value(),
                decision.state().wire(),
                Micros.of(decision.at())));
  }

  @Override
  public List<Decision> decisions(Project project, Fingerprint fingerprint) {
    return database.read(
        sql ->
            sql.list(
                """
                SELECT state, epoch_us(decided_at) FROM decisions
                WHERE project = ? AND fingerprint = ? ORDER BY number
                """,
                row ->
                    new Decision(
                        project,
                        fingerprint,
                        PatternState.ofWire(row.text(1)),
                        Micros.instant(row.number(2))),
                Text.in(project.name()),
                fingerprint.value()));
  }
}
