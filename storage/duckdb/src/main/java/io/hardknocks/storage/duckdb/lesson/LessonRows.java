package io.hardknocks.storage.duckdb.lesson;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sql.Texts;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** The rows of {@code lessons}. */
record LessonRows(Sql sql) {
  static final String SELECT = "SELECT id, project, origin, state, rest FROM lessons";

  static Lesson read(Row row) throws SQLException {
    var rest = new Unpacked(row.text(5));
    return new Lesson(
        new LessonId(row.text(1)),
        new Project(row.text(2)),
        LessonRest.trigger(rest),
        LessonRest.advice(rest),
        LessonOrigin.ofWire(row.text(3)),
        LessonState.ofWire(row.text(4)),
        LessonRest.evidence(rest));
  }

  List<Lesson> of(Collection<LessonId> ids) throws SQLException {
    return ids.isEmpty()
        ? List.of()
        : sql.list(
            SELECT + " WHERE id IN " + Texts.LIST + " ORDER BY id",
            LessonRows::read,
            Texts.of(ids));
  }

  /** In place of those that have the same ids. */
  void put(Collection<Lesson> lessons) throws SQLException {
    var last = new LinkedHashMap<LessonId, Lesson>();
    lessons.forEach(lesson -> last.put(lesson.id(), lesson));
    remove(last.keySet());
    if (last.isEmpty()) return;
    try (var out = sql.appender("lessons")) {
      for (var lesson : last.values()) {
        out.beginRow();
        out.append(lesson.id().value()).append(Text.in(lesson.project().name()));
        out.append(lesson.origin().wire()).append(lesson.state().wire());
        out.append(lesson.evidence().fixes());
        out.append(lesson.trigger().fingerprints().stream().map(print -> print.value()).toList());
        out.append(Text.in(LessonRest.packed(lesson)));
        out.endRow();
      }
      out.flush();
    }
  }

  void remove(Collection<LessonId> ids) throws SQLException {
    if (!ids.isEmpty()) sql.run("DELETE FROM lessons WHERE id IN " + Texts.LIST, Texts.of(ids));
  }

  /** Notes that lessons changed. */
  void changed() throws SQLException {
    sql.run("UPDATE learning SET revision = revision + 1");
  }
}
