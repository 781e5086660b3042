package io.hardknocks.engine.lesson;

import io.hardknocks.engine.link.TouchedStages;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.storage.Learning;
import io.hardknocks.storage.Storage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notes of what fixes taught, brought up to what has arrived. */
final class Revision {
  private final Storage storage;
  private final Lecture lecture;

  Revision(Storage storage, Lecture lecture) {
    this.storage = storage;
    this.lecture = lecture;
  }

  /**
   * Keeps what fixes of these attempts teach, and withdraws what they no longer do.
   *
   * @return the lessons of which something changed
   */
  Set<LessonId> after(List<Headline> arrived) {
    var stages = TouchedStages.by(arrived, storage);
    var failed = failed(stages);
    var fixes = byFailed(storage.fixes().of(failed));
    var known = new HashMap<AttemptId, Teaching>();
    storage.lessons().taughtBy(failed).forEach(one -> known.put(one.failed().id(), one));

    var untaught =
        fixes.values().stream().filter(fix -> !isOf(known.get(fix.failed()), fix)).toList();
    var fresh = lecture.of(untaught);
    var withdrawn = withdrawn(known, fixes.keySet());
    if (!fresh.isEmpty() || !withdrawn.isEmpty())
      storage.lessons().learn(new Learning(fresh, withdrawn, List.of(), Set.of(), 0));

    var touched = lessons(fresh);
    touched.addAll(lessons(known.values()));
    storage.exposures().ofStages(stages).forEach(exposure -> touched.add(exposure.lesson()));
    return touched;
  }

  private List<AttemptId> failed(Set<StageKey> stages) {
    return storage.attempts().ofStages(stages).stream()
        .filter(attempt -> attempt.outcome().failed())
        .map(Headline::id)
        .toList();
  }

  private static Map<AttemptId, Fix> byFailed(List<Fix> fixes) {
    var byFailed = new HashMap<AttemptId, Fix>();
    fixes.forEach(fix -> byFailed.put(fix.failed(), fix));
    return byFailed;
  }

  private static boolean isOf(@Nullable Teaching teaching, Fix fix) {
    return teaching != null && teaching.fixing().id().equals(fix.fixing());
  }

  /** Those whose fix is gone, though its success is not forgotten. */
  private Set<AttemptId> withdrawn(Map<AttemptId, Teaching> known, Set<AttemptId> fixed) {
    var gone = known.values().stream().filter(one -> !fixed.contains(one.failed().id())).toList();
    if (gone.isEmpty()) return Set.of();
    var there =
        storage.attempts().findAll(gone.stream().map(one -> one.fixing().id()).toList()).stream()
            .map(Attempt::id)
            .collect(Collectors.toSet());
    return gone.stream()
        .filter(one -> there.contains(one.fixing().id()))
        .map(one -> one.failed().id())
        .collect(Collectors.toSet());
  }

  private static Set<LessonId> lessons(Collection<Teaching> teachings) {
    return teachings.stream()
        .map(Teaching::lesson)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
