package io.hardknocks.engine.lesson;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.engine.lesson.Replay.Impossible;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Proof.Result;
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

  /**
   * Proves a lesson by its first pair, or by its latest ones where that does not hold.
   *
   * @return what came of it, as it is kept; empty for a lesson that no pair taught
   */
  public List<Proof> prove(Lesson lesson) {
    var proofs = new ArrayList<Proof>();
    for (var pair : pairs(lesson)) {
      var proof = prove(lesson, pair);
      lessons.keep(proof);
      proofs.add(proof);
      if (proof.result() == Result.HOLDS) break;
    }
    return proofs;
  }

  private Proof prove(Lesson lesson, Pair pair) {
    try {
      return proof(lesson, pair, found(lesson, pair));
    } catch (Impossible e) {
      return proof(lesson, pair, new Finding(Result.NOT_RUNNABLE, oneLine(e.getMessage())));
    }
  }

  private Proof proof(Lesson lesson, Pair pair, Finding finding) {
    return new Proof(lesson.id(), pair, finding.result(), finding.detail(), clock.instant());
  }

  /** What was seen. */
  private record Finding(Result result, String detail) {}

  private Finding found(Lesson lesson, Pair pair) throws Impossible {
    var failed = load(pair.failed());
    var fixing = load(pair.fixing());
    var again = replay.run(failed, failed.source().script());
    if (!fails(again, failed)) return new Finding(Result.NO_FAILURE, "it " + ending(again));
    var fixed = replay.run(fixing, fixing.source().script());
    if (fixed.outcome() != Outcome.SUCCEEDED)
      return new Finding(Result.NO_FIX, "the fixing script " + ending(fixed));
    return lesson.advice().mechanical()
        ? edited(lesson, failed, again)
        : new Finding(Result.HOLDS, "");
  }

  private Finding edited(Lesson lesson, Attempt failed, Attempt again) throws Impossible {
    var script = correcting.corrected(lesson, failed.source().script());
    if (script == null)
      return new Finding(Result.EDIT_NOT_ENOUGH, "the edit cannot be made in the failing script");
    var edited = replay.run(failed, script);
    return isPast(edited, again, Edited.lines(failed.source().script(), script))
        ? new Finding(Result.HOLDS, "")
        : new Finding(Result.EDIT_NOT_ENOUGH, "with the edit alone it " + ending(edited));
  }

  private Attempt load(AttemptId id) throws Impossible {
    var attempt = storage.attempts().find(id);
    if (attempt == null) throw new Impossible("attempt " + id + " is forgotten");
    return attempt;
  }

  private static boolean fails(Attempt again, Attempt before) {
    var now = again.failure();
    var then = before.failure();
    return now != null && then != null && now.fingerprint().equals(then.fingerprint());
  }

  /** Whether it succeeds, or fails otherwise at a later line, which the edit did not touch. */
  private static boolean isPast(Attempt edited, Attempt before, Set<Integer> touched) {
    var now = edited.failure();
    var then = before.failure();
    if (now == null || then == null) return edited.outcome() == Outcome.SUCCEEDED;
    return !now.fingerprint().equals(then.fingerprint())
        && now.line() != null
        && then.line() != null
        && now.line().number() > then.line().number()
        && !touched.contains(now.line().number());
  }

  private static String ending(Attempt attempt) {
    var failure = attempt.failure();
    return failure == null
        ? attempt.outcome().wire().replace('_', ' ')
        : "failed with " + oneLine(failure.headline());
  }

  private static String oneLine(@Nullable String text) {
    var line = String.valueOf(text).strip().replaceAll("\\s+", " ");
    return line.length() <= 300 ? line : line.substring(0, 299) + "…";
  }
}
