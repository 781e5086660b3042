package io.hardknocks.server.events;

import io.hardknocks.api.record.PatternJson;
import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.LessonJson;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.server.events.Happening.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened since: read from the store, so that a listener who was away misses nothing that an
 * attempt brought. What became of lessons is told to those who listen then.
 */
final class Happenings {
  private static final int PAGE = 500;

  private final Hardknocks memory;
  private final Map<String, String> states = new HashMap<>();
  private boolean statesKnown;

  Happenings(Hardknocks memory) {
    this.memory = memory;
  }

  /** Up to where there is something to tell. */
  long end() {
    return memory.reports().linkedUpTo();
  }

  /**
   * The next of what attempts brought after a position, up to another; empty when there is none.
   */
  List<Happening> after(long position, long end) {
    var arrived =
        memory.reports().arrivedAfter(position, PAGE).stream()
            .filter(attempt -> attempt.position() <= end)
            .toList();
    var fixes = new HashMap<String, List<Fix>>();
    var ids = arrived.stream().map(Headline::id).toList();
    if (!ids.isEmpty())
      memory
          .reports()
          .fixesBy(ids)
          .forEach(
              fix ->
                  fixes.computeIfAbsent(fix.fixing().value(), none -> new ArrayList<>()).add(fix));
    var happenings = new ArrayList<Happening>();
    for (var attempt : arrived) of(attempt, fixes, happenings);
    return happenings;
  }

  private void of(Headline attempt, Map<String, List<Fix>> fixes, List<Happening> into) {
    var json = JsonObject.line(out -> AttemptJson.headline(out, attempt, null));
    into.add(happening(Kind.ATTEMPT, attempt, json));
    if (attempt.failure() != null) {
      into.add(happening(Kind.FAILURE, attempt, json));
      regressed(attempt, into);
    }
    for (var fix : fixes.getOrDefault(attempt.id().value(), List.of())) {
      var linked =
          JsonObject.line(
              out ->
                  out.put("failed", fix.failed().value())
                      .put("fixing", fix.fixing().value())
                      .put("session_id", attempt.stage().session()));
      into.add(happening(Kind.FIX, attempt, linked));
    }
  }

  private void regressed(Headline attempt, List<Happening> into) {
    var failure = attempt.failure();
    if (failure == null) return;
    var project = attempt.stage().project();
    var report = memory.reports().patternOf(project, failure.fingerprint());
    if (report == null || report.pattern().state() != PatternState.REGRESSED) return;
    var json = JsonObject.line(out -> PatternJson.write(out, report));
    into.add(happening(Kind.PATTERN_REGRESSED, attempt, json));
  }

  private static Happening happening(Kind kind, Headline attempt, String json) {
    return new Happening(kind, attempt.stage().project(), attempt.position(), json);
  }

  /** Lessons that are new, or in another state, since the last call; none the first time. */
  List<Happening> lessons(long position) {
    var changed = new ArrayList<Happening>();
    Set<String> seen = new HashSet<>();
    for (var lesson : memory.lessons().list((Project) null, Set.of())) {
      seen.add(lesson.id().value());
      var before = states.put(lesson.id().value(), lesson.state().wire());
      if (statesKnown && !lesson.state().wire().equals(before)) changed.add(of(lesson, position));
    }
    states.keySet().retainAll(seen);
    statesKnown = true;
    return changed;
  }

  private static Happening of(Lesson lesson, long position) {
    var json = JsonObject.line(out -> LessonJson.write(out, lesson));
    return new Happening(Kind.LESSON, lesson.project(), position, json);
  }
}
