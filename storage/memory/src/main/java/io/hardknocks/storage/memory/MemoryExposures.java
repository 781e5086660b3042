package io.hardknocks.storage.memory;

import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trial;
import io.hardknocks.storage.ExposureStore;
import io.hardknocks.storage.memory.LessonTables.ExposureKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

final class MemoryExposures implements ExposureStore {
  private final Gate gate;
  private final Tables tables;

  MemoryExposures(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public List<Exposure> append(List<Exposure> exposures) {
    var given = List.copyOf(exposures);
    return gate.in(
        () -> {
          var added = new ArrayList<Exposure>();
          for (var exposure : given) {
            var open = new Trial(exposure, Trial.Result.OPEN);
            if (tables.lessons.exposures.putIfAbsent(ExposureKey.of(exposure), open) == null)
              added.add(exposure);
          }
          return List.copyOf(added);
        });
  }

  @Override
  public List<Exposure> of(LessonId lesson) {
    return select(exposure -> exposure.lesson().equals(lesson));
  }

  @Override
  public List<Exposure> ofStages(Collection<StageKey> stages) {
    var wanted = Set.copyOf(stages);
    return select(exposure -> wanted.contains(exposure.stage()));
  }

  private List<Exposure> select(Predicate<Exposure> wanted) {
    return gate.in(
        () ->
            tables.lessons.exposures.values().stream()
                .map(Trial::exposure)
                .filter(wanted)
                .toList());
  }

  @Override
  public List<Trial> trials(Collection<LessonId> lessons) {
    var wanted = Set.copyOf(lessons);
    return gate.in(
        () ->
            tables.lessons.exposures.values().stream()
                .filter(trial -> wanted.contains(trial.exposure().lesson()))
                .map(trial -> tables.with(trial, tables.attempts.values().stream()))
                .toList());
  }
}
