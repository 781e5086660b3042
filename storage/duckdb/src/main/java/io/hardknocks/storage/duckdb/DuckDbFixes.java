package io.hardknocks.storage.duckdb;

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
  private final Tail tail;

  /**
   * @param tail knows the attempts that arrived last
   */
  DuckDbFixes(Database database, Tail tail) {
    this.database = database;
    this.tail = tail;
  }

  @Override
  public void put(List<Fix> fixes, Collection<AttemptId> removed, long position) {
    var put = new FixPut(List.copyOf(fixes), Set.copyOf(removed), position);
    database.write(sql -> put.on(sql, tail));
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
  public List<Fix> ofPattern(Project project, Fingerprint fingerprint, int limit) {
    Limits.check(limit);
    return database.read(
        sql ->
            sql.list(
                COLUMNS
                    + " WHERE project = ? AND fingerprint = ?"
                    + " ORDER BY failed_at DESC, failed LIMIT ?",
                DuckDbFixes::read,
                Text.in(project.name()),
                fingerprint.value(),
                limit));
  }

  @Override
  public void clear() {
    database.write(
        sql -> {
          sql.run("DELETE FROM fixes");
          return sql.run("UPDATE hardknocks SET looked_at = 0");
        });
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
}
