package io.hardknocks.engine.report.fix;

import io.hardknocks.engine.LessonPages;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Pattern;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.LessonStore;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lessons that are served or proven, by the pattern that they are about. Thread-safe. */
final class ActiveLessons {
  private static final Set<LessonState> SURE = EnumSet.of(LessonState.ACTIVE, LessonState.PROVEN);

  private final LessonStore lessons;
  private @Nullable Known known;

  ActiveLessons(LessonStore lessons) {
    this.lessons = lessons;
  }

  private record Key(Project project, Fingerprint fingerprint) {}

  private record Known(long revision, Map<Key, Lesson> lessons) {}

  /** What the lesson of most fixes says of a pattern; {@code null} when it has none. */
  @Nullable String sentence(Pattern pattern) {
    var lesson = known().get(new Key(pattern.project(), pattern.fingerprint()));
    return lesson == null ? null : lesson.advice().sentence();
  }

  private synchronized Map<Key, Lesson> known() {
    long revision = lessons.revision();
    if (known == null || known.revision() != revision) known = new Known(revision, read());
    return known.lessons();
  }

  private Map<Key, Lesson> read() {
    var byPattern = new HashMap<Key, Lesson>();
    var query = LessonQuery.of(null, AttemptQuery.MAX_LIMIT).states(SURE);
    for (var lesson : LessonPages.all(lessons, query))
      for (var fingerprint : lesson.trigger().fingerprints())
        byPattern.putIfAbsent(new Key(lesson.project(), fingerprint), lesson);
    return byPattern;
  }
}
