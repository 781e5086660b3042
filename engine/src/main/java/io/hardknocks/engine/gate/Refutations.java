package io.hardknocks.engine.gate;

import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Successes that speak against lessons: a script did what a lesson warns of, after the last failure
 * that the lesson is about, and went well. Such a lesson is quiet until that fails again. Lessons
 * that people wrote or activated are theirs to judge.
 */
public final class Refutations {
  private static final int LATEST = 100;

  private final Storage storage;
  private final Verdicts verdicts;

  public Refutations(Storage storage) {
    this.storage = storage;
    this.verdicts = new Verdicts(storage.attempts());
  }

  /** The lessons that a success speaks against, and the latest one that does. */
  public Map<LessonId, Headline> of(Project project, Collection<Lesson> lessons) {
    var ruled = ruled(lessons);
    var open =
        lessons.stream()
            .filter(lesson -> lesson.origin() == LessonOrigin.MINED)
            .filter(lesson -> !ruled.contains(lesson.id()))
            .toList();
    if (open.isEmpty()) return Map.of();
    var latest = successes(Scope.of(project));
    var against = verdicts.of(latest.stream().map(Headline::id).toList(), open);
    var refuted = new HashMap<LessonId, Headline>();
    for (var lesson : open) {
      var speaking =
          latest.stream()
              .filter(one -> against.getOrDefault(one.id(), Set.of()).contains(lesson.id()));
      var last = after(speaking.toList(), lesson);
      if (last != null) refuted.put(lesson.id(), last);
    }
    return refuted;
  }

  /** The first of these that came after all that the lesson is about. */
  private @Nullable Headline after(List<Headline> successes, Lesson lesson) {
    if (successes.isEmpty()) return null;
    var failed = lastFailure(lesson);
    if (failed == null) return null;
    return successes.stream()
        .filter(success -> success.startedAt().isAfter(failed))
        .findFirst()
        .orElse(null);
  }

  /** Latest first. */
  private List<Headline> successes(Scope scope) {
    var query = AttemptQuery.of(scope, LATEST).outcomes(Set.of(Outcome.SUCCEEDED));
    return storage.attempts().list(query).items();
  }

  private Set<LessonId> ruled(Collection<Lesson> lessons) {
    if (lessons.isEmpty()) return Set.of();
    return storage.lessons().rulings(lessons.stream().map(Lesson::id).toList()).stream()
        .map(Ruling::lesson)
        .collect(Collectors.toSet());
  }

  private @Nullable Instant lastFailure(Lesson lesson) {
    var met =
        lesson.trigger().fingerprints().stream()
            .map(print -> storage.patterns().find(lesson.project(), print))
            .filter(Objects::nonNull)
            .map(pattern -> pattern.lastSeen());
    return Stream.concat(Stream.ofNullable(lesson.evidence().lastSeen()), met)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
