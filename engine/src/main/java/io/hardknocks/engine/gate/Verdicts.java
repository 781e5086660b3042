package io.hardknocks.engine.gate;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.Versions;
import io.hardknocks.analysis.symbols.LibraryVersions;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trigger;
import io.hardknocks.storage.AttemptStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lessons a success speaks against. An attempt never changes, so what was judged lately is
 * not read and parsed again. Thread-safe.
 */
final class Verdicts {
  private final AttemptStore attempts;
  private final Remembered<Case, Boolean> known = new Remembered<>(20_000);

  Verdicts(AttemptStore attempts) {
    this.attempts = attempts;
  }

  /** A success, and all of a lesson that tells whether it speaks against it. */
  private record Case(AttemptId success, LessonId lesson, Trigger trigger, Advice advice) {
    static Case of(AttemptId success, Lesson lesson) {
      return new Case(success, lesson.id(), lesson.trigger(), lesson.advice());
    }
  }

  /** Of each success that speaks against some of the lessons, which these are. */
  Map<AttemptId, Set<LessonId>> of(List<AttemptId> successes, Collection<Lesson> lessons) {
    var against = new HashMap<AttemptId, Set<LessonId>>();
    var unknown = known(successes, lessons, against);
    if (unknown.isEmpty()) return against;
    var gate = Gate.of(lessons);
    for (var attempt : attempts.findAll(List.copyOf(unknown))) {
      var refuted = gate.refutedBy(attempt.source().language(), attempt.source().script());
      for (var lesson : lessons) {
        boolean speaks = refuted.contains(lesson.id()) && isOfThese(lesson, attempt);
        known.put(Case.of(attempt.id(), lesson), speaks);
        if (speaks) add(against, attempt.id(), lesson.id());
      }
    }
    return against;
  }

  /** Fills in what is known; the rest are the successes to look at. */
  private Set<AttemptId> known(
      List<AttemptId> successes,
      Collection<Lesson> lessons,
      Map<AttemptId, Set<LessonId>> against) {
    var unknown = new HashSet<AttemptId>();
    for (var success : successes) {
      for (var lesson : lessons) {
        var speaks = known.get(Case.of(success, lesson));
        if (speaks == null) unknown.add(success);
        else if (speaks) add(against, success, lesson.id());
      }
    }
    return unknown;
  }

  private static void add(
      Map<AttemptId, Set<LessonId>> against, AttemptId success, LessonId lesson) {
    requireNonNull(against.computeIfAbsent(success, id -> new HashSet<>())).add(lesson);
  }

  private static boolean isOfThese(Lesson lesson, Attempt attempt) {
    var library = lesson.trigger().library();
    var version = LibraryVersions.of(attempt.labels()).versions().getOrDefault(library.name(), "");
    return Versions.covers(library, version);
  }
}
