package io.hardknocks.storage.duckdb.fix;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.packed.Words;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Marks;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Keeps fixes with what reports ask about their failing attempts, so that counting needs no join.
 */
record FixPut(List<Fix> fixes, Set<AttemptId> removed, long position) {
  boolean on(Sql sql, Tail tail, Ledgers.Change change) throws SQLException {
    var known = known(sql, tail);
    var kept = new LinkedHashMap<AttemptId, Fix>();
    for (var fix : fixes) {
      var failing = known.get(fix.failed());
      if (failing == null || !known.containsKey(fix.fixing())) continue;
      failing.requireAgreement(fix);
      kept.put(fix.failed(), fix);
    }
    var gone = new HashSet<>(removed);
    long last = sql.number(LAST);
    for (var failed : kept.keySet()) {
      long position = position(known, failed);
      change.from(Marks.ofAttempts(position));
      if (position <= last) gone.add(failed);
    }
    delete(sql, gone, change);
    if (!kept.isEmpty()) insert(sql, kept.values(), known);
    sql.run("UPDATE hardknocks SET looked_at = ? WHERE looked_at < ?", position, position);
    return true;
  }

  private Map<AttemptId, Failing> known(Sql sql, Tail tail) throws SQLException {
    var known = new HashMap<AttemptId, Failing>();
    var older = new HashSet<AttemptId>();
    for (var fix : fixes) {
      for (var id : List.of(fix.failed(), fix.fixing())) {
        var late = tail.find(id);
        if (late == null) older.add(id);
        else known.put(id, Failing.of(late));
      }
    }
    if (!older.isEmpty())
      sql.forEach(
          KNOWN, row -> known.put(new AttemptId(row.text(1)), Failing.read(row)), Hash.of(older));
    return known;
  }

  private static long position(Map<AttemptId, Failing> known, AttemptId failed) {
    var failing = known.get(failed);
    return failing == null ? 0 : failing.position();
  }

  private static void delete(Sql sql, Set<AttemptId> failed, Ledgers.Change change)
      throws SQLException {
    if (failed.isEmpty()) return;
    var there = new ArrayList<Long>();
    sql.list(
        "SELECT failed_position, failed FROM fixes" + " WHERE failed_hash IN " + Sql.NUMBERS,
        row -> failed.contains(new AttemptId(row.text(2))) && there.add(row.number(1)),
        Hash.of(failed));
    if (there.isEmpty()) return;
    for (long position : there) change.from(Marks.ofAttempts(position));
    sql.run(
        "DELETE FROM fixes WHERE failed_position IN " + Sql.NUMBERS,
        (Object) there.stream().mapToLong(Long::longValue).toArray());
  }

  private static void insert(Sql sql, Collection<Fix> kept, Map<AttemptId, Failing> known)
      throws SQLException {
    try (DuckDBAppender out = sql.appender("fixes")) {
      for (var fix : kept) {
        var failing = known.get(fix.failed());
        if (failing == null) continue;
        out.beginRow();
        out.append(failing.position()).append(Hash.of(fix.failed()));
        out.append(Text.in(fix.failed().value())).append(Hash.of(fix.fixing()));
        out.append(Text.in(fix.fixing().value())).append(Text.in(fix.project().name()));
        out.append(fix.fingerprint().value()).append(failing.category());
        out.appendEpochMicros(Micros.of(fix.failedAt())).append(fix.evidence().wire());
        out.endRow();
      }
      out.flush();
    }
  }

  /** What is kept of the failing attempt of a fix. */
  private record Failing(
      long position,
      String project,
      @Nullable String fingerprint,
      long startedAt,
      @Nullable String category) {
    static Failing of(Headline attempt) {
      var failure = attempt.failure();
      return new Failing(
          attempt.position(),
          attempt.stage().project().name(),
          failure == null ? null : failure.fingerprint().value(),
          Micros.of(attempt.startedAt()),
          failure == null ? null : Words.of(failure.category()));
    }

    static Failing read(Row row) throws SQLException {
      return new Failing(
          row.number(2), row.text(3), row.textOrNull(4), row.number(5), row.textOrNull(6));
    }

    void requireAgreement(Fix fix) {
      if (!fix.fingerprint().value().equals(fingerprint)
          || !fix.project().name().equals(project)
          || Micros.of(fix.failedAt()) != startedAt) {
        throw new IllegalArgumentException(
            "fix: " + fix + " (expected: project, fingerprint and time of its failing attempt)");
      }
    }
  }

  // No fix of an attempt behind it is there to be replaced.
  private static final String LAST = "SELECT coalesce(max(failed_position), 0) FROM fixes";

  private static final String KNOWN =
      """
      SELECT id, position, project, fingerprint, epoch_us(started_at), category
      FROM attempts WHERE id_hash IN {numbers}
      """
          .replace("{numbers}", Sql.NUMBERS);
}
