package io.hardknocks.engine.lesson;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.storage.Storage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves lessons by running their scripts again: the failing one still fails so, the fixing one
 * still succeeds, and the failing one with only the edit gets past the failure, where the edit is
 * mechanical. Thread-safe.
 */
public final class ProveLessons {
  /** The first pair and the latest ones: one that holds is enough. */
  private static final int PAIRS = 3;

  private final Storage storage;
  private final LearnLessons lessons;
  private final Replay replay;
  private final Correcting correcting;
  private final InstantSource clock;

  public ProveLessons(
      Storage storage,
      LearnLessons lessons,
      Replay replay,
      Correcting correcting,
      InstantSource clock) {
    this.storage = storage;
    this.lessons = lessons;
    this.replay = replay;
    this.correcting = correcting;
    this.clock = clock;
  }

  /** Candidates that have a pair which was not tried yet, most fixes first. */
  public List<Lesson> pending(@Nullable Project project) {
    return untried(lessons.all(project, Set.of(LessonState.CANDIDATE)));
  }

  /** Those of these candidates that have a pair which was not tried yet. */
  public List<Lesson> untried(List<Lesson> candidates) {
    var tried =
        storage.lessons().proofs(candidates.stream().map(Lesson::id).toList()).stream()
            .collect(groupingBy(Proof::lesson));
    return candidates.stream()
        .filter(lesson -> lesson.state() == LessonState.CANDIDATE)
        .filter(lesson -> hasUntried(lesson, tried.getOrDefault(lesson.id(), List.of())))
        .toList();
  }

  private static boolean hasUntried(Lesson lesson, List<Proof> tried) {
    var pairs = tried.stream().map(Proof::pair).collect(Collectors.toSet());
    return pairs(lesson).stream().anyMatch(pair -> !pairs.contains(pair));
  }

  private static List<Pair> pairs(Lesson lesson) {
    var all = lesson.evidence().pairs();
    if (all.size() <= PAIRS) return all;
    var some = new ArrayList<Pair>();
    some.add(all.getFirst());
    some.addAll(all.subList(all.size() - PAIRS + 1, all.size()).reversed());
    return some;
  }

  /** What has to be run for a lesson: its first pair, and its latest ones. */
  public Trial trial(Lesson lesson) {
    var loaded =
        pairs(lesson).stream()
            .map(
                pair ->
                    new Trial.Loaded(
                        pair,
                        storage.attempts().find(pair.failed()),
                        storage.attempts().find(pair.fixing())))
            .toList();
    return new Trial(lesson, loaded, replay, correcting, clock);
  }

  /**
   * Tries a lesson, and keeps what came of it.
   *
   * @return as it is kept; empty for a lesson that no pair taught
   */
  public List<Proof> prove(Lesson lesson) {
    var proofs = trial(lesson).run();
    proofs.forEach(lessons::keep);
    return proofs;
  }
}
