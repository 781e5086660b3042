package io.hardknocks.storage.duckdb.fix;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Project;
import io.hardknocks.storage.FixStore;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.pattern.PatternSums;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Marks;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class DuckDbFixes implements FixStore {
  private final Database database;
  private final Ledgers ledgers;
  private final Tail tail;

  /**
   * @param ledgers are told what changes
   * @param tail knows the attempts that arrived last
   */
  public DuckDbFixes(Database database, Ledgers ledgers, Tail tail) {
    this.database = database;
    this.ledgers = ledgers;
    this.tail = tail;
  }

  @Override
  public void put(List<Fix> fixes, Collection<AttemptId> removed, long position) {
    var put = new FixPut(List.copyOf(fixes), Set.copyOf(removed), position);
    try (var change = ledgers.change()) {
      database.write(sql -> put.on(sql, tail, change));
    }
  }

  @Override
  public long lookedAt() {
    return database.read(sql -> sql.number("SELECT looked_at FROM hardknocks"));
  }

  @Override
  public List<Fix> of(Collection<AttemptId> failed) {
    var wanted = Set.copyOf(failed);
    return database.read(sql -> select(sql, "failed_hash", wanted)).stream()
        .filter(fix -> wanted.contains(fix.failed()))
        .toList();
  }

  @Override
  public List<Fix> by(Collection<AttemptId> fixing) {
    var wanted = Set.copyOf(fixing);
    return database.read(sql -> select(sql, "fixing_hash", wanted)).stream()
        .filter(fix -> wanted.contains(fix.fixing()))
        .toList();
  }

  private static List<Fix> select(Sql sql, String column, Set<AttemptId> ids) throws SQLException {
    return ids.isEmpty()
        ? List.of()
        : sql.list(SELECT.replace("{hash}", column), DuckDbFixes::read, Hash.of(ids));
  }

  @Override
  public List<Fix> latest(Collection<Fingerprint> fingerprints, int each) {
    Limits.check(each);
    var wanted = Set.copyOf(fingerprints);
    return ledgers.read(new LatestFixes(each), Scope.ALL).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_PATTERN))
        .flatMap(pattern -> pattern.getValue().stream())
        .filter(fix -> wanted.contains(fix.fingerprint()))
        .toList();
  }

  private static final Comparator<PatternSums.Key> BY_PATTERN =
      Comparator.comparing(PatternSums.Key::project, Text.ORDER)
          .thenComparing(PatternSums.Key::fingerprint, Text.ORDER);

  @Override
  public void explain(Map<Fix, List<Edit>> edits) {
    var given = Map.copyOf(edits);
    if (!given.isEmpty()) database.write(sql -> new Explanations(sql).keep(given));
  }

  @Override
  public Map<Fix, List<Edit>> explained(Collection<Fix> fixes) {
    var wanted = Set.copyOf(fixes);
    return database.read(sql -> new Explanations(sql).of(wanted));
  }

  @Override
  public void clear() {
    try (var change = ledgers.change()) {
      change.from(Marks.NONE);
      database.write(
          sql -> {
            sql.run("DELETE FROM fixes");
            sql.run("DELETE FROM explanations");
            return sql.run("UPDATE hardknocks SET looked_at = 0");
          });
    }
  }

  /** Reads what {@link #COLUMNS} selects. */
  static Fix read(Row row) throws SQLException {
    return new Fix(
        new AttemptId(row.text(1)),
        new AttemptId(row.text(2)),
        new Project(row.text(3)),
        new Fingerprint(row.text(4)),
        Micros.instant(row.number(5)),
        Fix.Evidence.ofWire(row.text(6)));
  }

  private static final String COLUMNS =
      "SELECT failed, fixing, project, fingerprint, epoch_us(failed_at), evidence FROM fixes";

  // A few rows are found by their numbers before the texts of any are read.
  private static final String SELECT =
      COLUMNS
          + " WHERE rowid IN (SELECT rowid FROM fixes WHERE {hash} IN "
          + Sql.NUMBERS
          + ") ORDER BY failed";
}
