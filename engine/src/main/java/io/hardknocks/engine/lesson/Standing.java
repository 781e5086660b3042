package io.hardknocks.engine.lesson;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.analysis.effect.Effect;
import io.hardknocks.analysis.lesson.Life;
import io.hardknocks.analysis.lesson.Taught;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Trial;
import io.hardknocks.model.lesson.Trigger;
import io.hardknocks.storage.Learning;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings lessons to where the facts say that they stand. Whatever the order in which the facts
 * came, the same facts give the same lessons: nothing is added to what was there before.
 */
final class Standing {
  private final Storage storage;
  private final Lecture lecture;
  private final boolean requireApproval;

  Standing(Storage storage, Lecture lecture, boolean requireApproval) {
    this.storage = storage;
    this.lecture = lecture;
    this.requireApproval = requireApproval;
  }

  /**
   * Makes these lessons again.
   *
   * @param position up to which attempts are dealt with then
   */
  void refresh(Collection<LessonId> ids, long position) {
    var wanted = new TreeSet<>(ids);
    var known = known(wanted);
    var exposures = exposures(wanted);
    var told = new HashMap<LessonId, Lesson>();
    var removed = new HashSet<LessonId>();
    for (var id : wanted) {
      var before = known.get(id);
      var lesson = content(id, before, exposures.getOrDefault(id, List.of()));
      if (lesson != null) told.put(id, lesson);
      else if (before != null) removed.add(id);
    }
    keep(changed(told.values(), known), removed, 0);
    // only now does the store count trials by the failures that the lessons are about
    keep(changed(states(told), told), Set.of(), position);
  }

  private Map<LessonId, Lesson> known(Set<LessonId> ids) {
    var known = new HashMap<LessonId, Lesson>();
    storage.lessons().findAll(ids).forEach(lesson -> known.put(lesson.id(), lesson));
    return known;
  }

  private Map<LessonId, List<Exposure>> exposures(Set<LessonId> ids) {
    return storage.exposures().trials(ids).stream()
        .map(Trial::exposure)
        .collect(groupingBy(Exposure::lesson));
  }

  private void keep(List<Lesson> lessons, Set<LessonId> removed, long position) {
    if (lessons.isEmpty() && removed.isEmpty() && position == 0) return;
    storage.lessons().learn(new Learning(List.of(), Set.of(), lessons, removed, position));
  }

  private static List<Lesson> changed(Collection<Lesson> now, Map<LessonId, Lesson> before) {
    return now.stream().filter(lesson -> !lesson.equals(before.get(lesson.id()))).toList();
  }

  /** The lesson by what teaches it now, or {@code null} when nothing does any more. */
  private @Nullable Lesson content(LessonId id, @Nullable Lesson before, List<Exposure> exposures) {
    var taught = Taught.of(storage.lessons().teachings(id), exposures);
    boolean outside = before != null && before.origin() != LessonOrigin.MINED;
    if (taught.isEmpty()) return before == null || !outside ? null : before.with(Evidence.NONE);
    if (before != null && (outside || isDraftOf(before, taught))) return again(before, taught);
    var draft = lecture.draft(taught.teachings().getFirst().pair());
    if (draft == null) return before == null ? null : again(before, taught);
    var fresh =
        new Lesson(
            id,
            taught.teachings().getFirst().failed().stage().project(),
            draft.trigger(),
            draft.advice(),
            LessonOrigin.MINED,
            before == null ? LessonState.CANDIDATE : before.state(),
            taught.evidence());
    return again(fresh, taught);
  }

  private static boolean isDraftOf(Lesson lesson, Taught taught) {
    var pairs = lesson.evidence().pairs();
    return !pairs.isEmpty() && pairs.getFirst().equals(taught.teachings().getFirst().pair());
  }

  private static Lesson again(Lesson lesson, Taught taught) {
    boolean outside = lesson.origin() != LessonOrigin.MINED;
    var own = lesson.trigger();
    var trigger =
        new Trigger(
            own.language(),
            outside ? union(own.fingerprints(), taught) : taught.fingerprints(),
            own.sign(),
            taught.library(outside ? own.library() : Trigger.Library.UNKNOWN));
    return new Lesson(
        lesson.id(),
        lesson.project(),
        trigger,
        lesson.advice(),
        lesson.origin(),
        lesson.state(),
        taught.evidence());
  }

  private static SortedSet<Fingerprint> union(Set<Fingerprint> own, Taught taught) {
    var all = new TreeSet<>(own);
    all.addAll(taught.fingerprints());
    return all;
  }

  private List<Lesson> states(Map<LessonId, Lesson> lessons) {
    var lives = lives(lessons.keySet());
    var moved = new ArrayList<Lesson>();
    for (var lesson : lessons.values()) {
      moved.add(lesson.in(lives.of(lesson.id()).state(requireApproval)));
    }
    return moved;
  }

  /** What is known of these lessons. */
  Lives lives(Collection<LessonId> ids) {
    return new Lives(
        storage.lessons().proofs(ids).stream().collect(groupingBy(Proof::lesson)),
        storage.lessons().rulings(ids).stream().collect(groupingBy(Ruling::lesson)),
        storage.exposures().trials(ids).stream()
            .collect(groupingBy(trial -> trial.exposure().lesson())));
  }

  /** Facts by lesson. */
  record Lives(
      Map<LessonId, List<Proof>> proofs,
      Map<LessonId, List<Ruling>> rulings,
      Map<LessonId, List<Trial>> trials) {
    Life of(LessonId id) {
      return new Life(
          proofs.getOrDefault(id, List.of()),
          rulings.getOrDefault(id, List.of()),
          Effect.of(trials.getOrDefault(id, List.of())));
    }
  }
}
