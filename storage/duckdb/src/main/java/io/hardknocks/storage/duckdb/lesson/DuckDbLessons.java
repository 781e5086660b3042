package io.hardknocks.storage.duckdb.lesson;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Names;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.storage.Learning;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.LessonStore;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sql.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class DuckDbLessons implements LessonStore {
  private final Database database;

  public DuckDbLessons(Database database) {
    this.database = database;
  }

  @Override
  public void put(Collection<Lesson> lessons) {
    learn(Learning.of(lessons));
  }

  @Override
  public void learn(Learning learning) {
    database.write(
        sql -> {
          var teachings = new TeachingRows(sql);
          teachings.remove(learning.withdrawn());
          teachings.put(learning.teachings());
          var lessons = new LessonRows(sql);
          lessons.remove(learning.removed());
          lessons.put(learning.lessons());
          if (learning.changesLessons()) lessons.changed();
          return sql.run(
              "UPDATE learning SET learned_to = greatest(learned_to, ?)", learning.position());
        });
  }

  @Override
  public long learnedTo() {
    return database.read(sql -> sql.number("SELECT learned_to FROM learning"));
  }

  @Override
  public List<Teaching> taughtBy(Collection<AttemptId> failed) {
    var wanted = Set.copyOf(failed);
    return database.read(sql -> new TeachingRows(sql).by(wanted));
  }

  @Override
  public List<Teaching> teachings(LessonId lesson) {
    return database.read(sql -> new TeachingRows(sql).of(lesson));
  }

  @Override
  public @Nullable Lesson find(LessonId id) {
    return findAll(List.of(id)).stream().findFirst().orElse(null);
  }

  @Override
  public List<Lesson> findAll(Collection<LessonId> ids) {
    var wanted = Set.copyOf(ids);
    return database.read(sql -> new LessonRows(sql).of(wanted));
  }

  @Override
  public List<LessonId> startingWith(@Nullable Project project, String prefix, int limit) {
    Limits.check(limit);
    var filter = new Filter().project(project).and("starts_with(id, ?)", Text.in(prefix));
    return database.read(
        sql ->
            sql.list(
                filter.in("SELECT id FROM lessons WHERE {filter} ORDER BY id LIMIT ?"),
                row -> new LessonId(row.text(1)),
                filter.with(limit)));
  }

  @Override
  public List<Lesson> list(LessonQuery query) {
    var filter = new Filter().project(query.project());
    if (!query.states().isEmpty()) {
      var states = query.states().stream().map(Names::wire).toList();
      filter.and("state IN " + Texts.LIST, Texts.of(states));
    }
    var after = query.after();
    if (after != null) {
      long fixes = after.evidence().fixes();
      filter.and("(fixes < ? OR (fixes = ? AND id > ?))", fixes, fixes, after.id().value());
    }
    return database.read(
        sql ->
            sql.list(
                filter.in(LessonRows.SELECT + " WHERE {filter} ORDER BY fixes DESC, id LIMIT ?"),
                LessonRows::read,
                filter.with(query.limit())));
  }

  @Override
  public void keep(Proof proof) {
    database.write(sql -> new ProofRows(sql).keep(proof));
  }

  @Override
  public List<Proof> proofs(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return database.read(sql -> new ProofRows(sql).proofs(wanted));
  }

  @Override
  public void keep(Ruling ruling) {
    database.write(sql -> new ProofRows(sql).keep(ruling));
  }

  @Override
  public List<Ruling> rulings(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return database.read(sql -> new ProofRows(sql).rulings(wanted));
  }

  @Override
  public void keep(Feedback feedback) {
    database.write(sql -> new ProofRows(sql).keep(feedback));
  }

  @Override
  public List<Feedback> feedback(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return database.read(sql -> new ProofRows(sql).feedback(wanted));
  }

  @Override
  public long revision() {
    return database.read(sql -> sql.number("SELECT revision FROM learning"));
  }

  @Override
  public void clearMined() {
    database.write(
        sql -> {
          sql.run(FORGET_TEACHINGS);
          sql.run(FORGET_LESSONS);
          new LessonRows(sql).changed();
          return sql.run("UPDATE learning SET learned_to = 0");
        });
  }

  // hashes are 64 bits: that two ids of a store have one is left out, as nothing but a teaching
  // that can be learned again depends on it
  private static final String FORGET_TEACHINGS =
      """
      DELETE FROM teachings
      WHERE failed_hash IN (SELECT id_hash FROM attempts)
        AND fixing_hash IN (SELECT id_hash FROM attempts)
      """;

  private static final String FORGET_LESSONS =
      """
      DELETE FROM lessons
      WHERE origin = 'mined'
        AND id NOT IN (SELECT lesson FROM teachings WHERE lesson IS NOT NULL)
      """;
}
