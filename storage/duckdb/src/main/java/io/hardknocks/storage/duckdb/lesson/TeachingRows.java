package io.hardknocks.storage.duckdb.lesson;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.storage.duckdb.packed.Packed;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sql.Texts;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The rows of {@code teachings}. */
record TeachingRows(Sql sql) {
  private static final String SELECT = "SELECT lesson, rest FROM teachings WHERE ";

  List<Teaching> by(Set<AttemptId> failed) throws SQLException {
    return sql
        .list(
            SELECT + "failed_hash IN " + Sql.NUMBERS + " ORDER BY failed",
            TeachingRows::read,
            Hash.of(failed))
        .stream()
        .filter(teaching -> failed.contains(teaching.failed().id()))
        .toList();
  }

  List<Teaching> of(LessonId lesson) throws SQLException {
    return sql.list(
        SELECT + "lesson = ? ORDER BY failed_at, failed", TeachingRows::read, lesson.value());
  }

  void put(Collection<Teaching> teachings) throws SQLException {
    var last = new LinkedHashMap<AttemptId, Teaching>();
    teachings.forEach(teaching -> last.put(teaching.failed().id(), teaching));
    remove(last.keySet());
    if (last.isEmpty()) return;
    try (var out = sql.appender("teachings")) {
      for (var teaching : last.values()) {
        out.beginRow();
        if (teaching.lesson() == null) out.appendNull();
        else out.append(teaching.lesson().value());
        out.append(Hash.of(teaching.failed().id())).append(Text.in(teaching.failed().id().value()));
        out.append(Micros.of(teaching.failed().startedAt()));
        out.append(Hash.of(teaching.fixing().id()));
        out.append(Text.in(packed(teaching)));
        out.endRow();
      }
      out.flush();
    }
  }

  void remove(Collection<AttemptId> failed) throws SQLException {
    if (failed.isEmpty()) return;
    sql.run(
        "DELETE FROM teachings WHERE failed_hash IN "
            + Sql.NUMBERS
            + " AND failed IN "
            + Texts.LIST,
        Hash.of(failed),
        Texts.of(failed));
  }

  private static String packed(Teaching teaching) {
    var out = new Packed();
    side(out, teaching.failed());
    side(out, teaching.fixing());
    out.add(teaching.fingerprint().value());
    LessonRest.library(out, teaching.library());
    return out.toString();
  }

  private static void side(Packed out, Teaching.Side side) {
    var stage = side.stage();
    out.add(side.id().value()).add(stage.project().name()).add(stage.session()).add(stage.name());
    out.add(Micros.of(side.startedAt()));
  }

  private static Teaching read(Row row) throws SQLException {
    var lesson = row.textOrNull(1);
    var in = new Unpacked(row.text(2));
    return new Teaching(
        lesson == null ? null : new LessonId(lesson),
        side(in),
        side(in),
        new Fingerprint(in.text()),
        LessonRest.library(in));
  }

  private static Teaching.Side side(Unpacked in) {
    return new Teaching.Side(
        new AttemptId(in.text()),
        new StageKey(new Project(in.text()), in.text(), in.text()),
        Micros.instant(in.number()));
  }
}
