package io.hardknocks.storage.duckdb.lesson;

import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trial;
import io.hardknocks.storage.ExposureStore;
import io.hardknocks.storage.duckdb.file.Database;
import java.util.Collection;
import java.util.List;
import java.util.Set;

public final class DuckDbExposures implements ExposureStore {
  private final Database database;

  public DuckDbExposures(Database database) {
    this.database = database;
  }

  @Override
  public List<Exposure> append(List<Exposure> exposures) {
    var given = List.copyOf(exposures);
    return database.write(sql -> new ExposureRows(sql).append(given));
  }

  @Override
  public List<Exposure> of(LessonId lesson) {
    return database.read(sql -> new ExposureRows(sql).of(lesson));
  }

  @Override
  public List<Exposure> ofStages(Collection<StageKey> stages) {
    var wanted = Set.copyOf(stages);
    return database.read(sql -> new ExposureRows(sql).ofStages(wanted));
  }

  @Override
  public List<Trial> trials(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return database.read(sql -> new ExposureRows(sql).trials(wanted));
  }
}
