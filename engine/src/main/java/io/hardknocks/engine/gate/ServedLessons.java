package io.hardknocks.engine.gate;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.engine.LessonPages;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.LessonStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lessons that are served, ready to be matched; read again when the store has others.
 * Thread-safe.
 */
final class ServedLessons {
  private static final Set<LessonState> ACTIVE = EnumSet.of(LessonState.ACTIVE);
  private static final Set<LessonState> ASKED_FOR =
      EnumSet.of(LessonState.ACTIVE, LessonState.PROVEN, LessonState.CANDIDATE);

  private final LessonStore lessons;
  private final Map<Wanted, Ready> ready = new ConcurrentHashMap<>();

  ServedLessons(LessonStore lessons) {
    this.lessons = lessons;
  }

  private record Wanted(Project project, boolean candidates) {}

  private record Ready(long revision, Gate gate) {}

  Gate of(Project project, boolean candidates) {
    long revision = lessons.revision();
    return ready
        .compute(
            new Wanted(project, candidates),
            (wanted, known) ->
                known != null && known.revision() == revision
                    ? known
                    : new Ready(revision, Gate.of(read(wanted))))
        .gate();
  }

  private List<Lesson> read(Wanted wanted) {
    var query =
        LessonQuery.of(wanted.project(), AttemptQuery.MAX_LIMIT)
            .states(wanted.candidates() ? ASKED_FOR : ACTIVE);
    return LessonPages.all(lessons, query);
  }
}
