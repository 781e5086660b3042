package io.hardknocks.storage.duckdb;

import static java.util.stream.Collectors.joining;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Project;
import io.hardknocks.storage.FixStore;
import io.hardknocks.storage.Limits;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

final class DuckDbFixes implements FixStore {
  private final Database database;
  private final Ledgers ledgers;
  private final Tail tail;

  /**
   * @param ledgers are told what changes
   * @param tail knows the attempts that arrived last
   */
  DuckDbFixes(Database database, Ledgers ledgers, Tail tail) {
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
    return sql.list(
        COLUMNS + " WHERE " + column + " IN " + Sql.NUMBERS + " ORDER BY failed",
        DuckDbFixes::read,
        Hash.of(ids));
  }

  @Override
  public List<Fix> latest(Collection<Fingerprint> fingerprints, int each) {
    Limits.check(each);
    var wanted = fingerprints.stream().map(Fingerprint::value).collect(joining(" "));
    return database.read(sql -> sql.list(LATEST, DuckDbFixes::read, wanted, each, each));
  }

  @Override
  public void clear() {
    try (var change = ledgers.change()) {
      change.from(Marks.NONE);
      database.write(
          sql -> {
            sql.run("DELETE FROM fixes");
            return sql.run("UPDATE hardknocks SET looked_at = 0");
          });
    }
  }

  private static Fix read(Row row) throws SQLException {
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

  // Those that are late enough are found before any is sorted: a pattern may have been fixed a
  // hundred thousand times.
  private static final String LATEST =
      """
      WITH wanted AS (
        SELECT *, hash(project, fingerprint) AS pattern FROM fixes
        WHERE fingerprint IN (SELECT unnest(string_split(?, ' ')))),
      late AS (
        SELECT pattern, list_min(max(failed_at, ?)) AS since FROM wanted GROUP BY pattern)
      SELECT failed, fixing, project, fingerprint, epoch_us(failed_at), evidence
      FROM wanted JOIN late USING (pattern) WHERE failed_at >= since
      QUALIFY row_number() OVER (
        PARTITION BY project, fingerprint ORDER BY failed_at DESC, failed) <= ?
      ORDER BY project, fingerprint, failed_at DESC, failed
      """;
}
