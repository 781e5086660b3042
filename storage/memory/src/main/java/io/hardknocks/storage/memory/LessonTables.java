package io.hardknocks.storage.memory;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.model.lesson.Trial;
import io.hardknocks.storage.Learning;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is kept of lessons. Guarded by the gate. */
final class LessonTables {
  final Map<LessonId, Lesson> lessons = new HashMap<>();
  final Map<AttemptId, Teaching> teachings = new HashMap<>();
  final Set<Proof> proofs = new LinkedHashSet<>();
  final Set<Ruling> rulings = new LinkedHashSet<>();
  final Set<Feedback> feedback = new LinkedHashSet<>();

  /** By arrival, with what forgotten attempts showed. */
  final Map<ExposureKey, Trial> exposures = new LinkedHashMap<>();

  long learnedTo;
  long revision;

  /** Of which there is one. */
  record ExposureKey(LessonId lesson, StageKey stage) {
    static ExposureKey of(Exposure exposure) {
      return new ExposureKey(exposure.lesson(), exposure.stage());
    }
  }

  void put(Collection<Lesson> changed) {
    changed.forEach(lesson -> lessons.put(lesson.id(), lesson));
    revision++;
  }

  void learn(Learning learning) {
    learning.withdrawn().forEach(teachings::remove);
    learning.teachings().forEach(teaching -> teachings.put(teaching.failed().id(), teaching));
    learning.removed().forEach(lessons::remove);
    if (learning.changesLessons()) put(learning.lessons());
    learnedTo = Math.max(learnedTo, learning.position());
  }

  void clearMined(Predicate<Teaching> again) {
    teachings.values().removeIf(again);
    var taught =
        teachings.values().stream()
            .map(Teaching::lesson)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    lessons
        .values()
        .removeIf(lesson -> lesson.origin() == LessonOrigin.MINED && !taught.contains(lesson.id()));
    learnedTo = 0;
    revision++;
  }
}
