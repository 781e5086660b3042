package io.hardknocks.engine.lesson;

import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.engine.LessonPages;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.Storage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes lessons of fixes, after these were linked, and follows what is found and decided about
 * them. It goes on where the store says that it stopped. Thread-safe.
 */
public final class LearnLessons {
  private static final int PAGE = 500;
  private static final int FEW = 50;
  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final Storage storage;
  private final Lecture lecture;
  private final Standing standing;
  private final Revision revision;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /**
   * @param requireApproval whether a proven lesson waits for a person
   */
  public LearnLessons(
      Storage storage, EditMiner miner, Drafting drafting, boolean requireApproval) {
    this.storage = storage;
    lecture = new Lecture(storage, miner, drafting);
    standing = new Standing(storage, lecture, requireApproval);
    revision = new Revision(storage, lecture);
  }

  /** Learns from every attempt whose fixes were linked since the last call. */
  public void catchUp() {
    catchUp(() -> false);
  }

  /**
   * Learns, a part at a time, until there is no more or it is enough.
   *
   * <p>A lesson is made anew from all that teaches it, so that of many attempts the lessons are not
   * made anew after each part, but when there is a quarter more to learn from than there was.
   *
   * @return whether nothing is left
   */
  public boolean catchUp(BooleanSupplier enough) {
    oneAtATime.lock();
    try {
      long linked = storage.fixes().lookedAt();
      long learned = storage.lessons().learnedTo();
      long position = learned;
      var touched = new HashSet<LessonId>();
      while (position < linked && !enough.getAsBoolean()) {
        var arrived = arrived(position, linked);
        position = arrived.isEmpty() ? linked : arrived.getLast().position();
        touched.addAll(revision.after(arrived));
        if (position - learned < learned / 4) continue;
        standing.refresh(touched, position);
        touched.clear();
        learned = position;
      }
      if (position > learned) standing.refresh(touched, position);
      return position >= linked;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** How much of what was recorded is learned from, 0 to 1. */
  public double learned() {
    long linked = storage.fixes().lookedAt();
    return linked == 0 ? 1 : (double) storage.lessons().learnedTo() / linked;
  }

  private List<Headline> arrived(long after, long upTo) {
    return storage.attempts().arrivedAfter(after, PAGE).stream()
        .filter(attempt -> attempt.position() <= upTo)
        .toList();
  }

  /** Learns from the last attempts, unless there are many or another thread is at it for long. */
  public void catchUpWithFew() {
    if (!isLittle() || !tryLock()) return;
    try {
      if (isLittle()) catchUp();
    } finally {
      oneAtATime.unlock();
    }
  }

  private boolean isLittle() {
    return storage.fixes().lookedAt() - storage.lessons().learnedTo() <= FEW;
  }

  private boolean tryLock() {
    try {
      return oneAtATime.tryLock(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Forgets what can be learned again, and learns it again. */
  public void rebuild() {
    oneAtATime.lock();
    try {
      storage.lessons().clearMined();
      catchUp();
      refreshAll();
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Whether a fix is weak evidence: there is no telling what was the repair. */
  public boolean isWeak(Fix fix) {
    return lecture.isWeak(fix);
  }

  /** Keeps exposures, and what they change. */
  public List<Exposure> expose(List<Exposure> exposures) {
    var kept = storage.exposures().append(exposures);
    var tried =
        storage.attempts().ofStages(kept.stream().map(Exposure::stage).toList()).stream()
            .collect(Collectors.groupingBy(Headline::stage));
    var late =
        kept.stream()
            .filter(
                exposure -> cameAfter(exposure, tried.getOrDefault(exposure.stage(), List.of())))
            .map(Exposure::lesson)
            .toList();
    if (!late.isEmpty()) refresh(late);
    return kept;
  }

  private static boolean cameAfter(Exposure exposure, List<Headline> tried) {
    return tried.stream().anyMatch(attempt -> !attempt.startedAt().isBefore(exposure.at()));
  }

  /** Keeps a proof, and what it changes. */
  public void keep(Proof proof) {
    storage.lessons().keep(proof);
    refresh(List.of(proof.lesson()));
  }

  /** Keeps a ruling, and what it changes. */
  public void keep(Ruling ruling) {
    storage.lessons().keep(ruling);
    refresh(List.of(ruling.lesson()));
  }

  /** Keeps feedback, which changes nothing about the lesson. */
  public void keep(Feedback feedback) {
    storage.lessons().keep(feedback);
  }

  /** Keeps lessons from outside; of one that is there already nothing changes. */
  public List<Lesson> takeIn(List<Lesson> outside) {
    oneAtATime.lock();
    try {
      var ids = outside.stream().map(Lesson::id).toList();
      var known =
          storage.lessons().findAll(ids).stream().map(Lesson::id).collect(Collectors.toSet());
      var fresh = outside.stream().filter(lesson -> known.add(lesson.id())).toList();
      storage.lessons().put(fresh);
      standing.refresh(fresh.stream().map(Lesson::id).toList(), 0);
      return fresh;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** These lessons and what is known of them. */
  public List<LessonReport> report(List<Lesson> lessons) {
    var ids = lessons.stream().map(Lesson::id).toList();
    var lives = standing.lives(ids);
    var feedback =
        storage.lessons().feedback(ids).stream().collect(Collectors.groupingBy(Feedback::lesson));
    return lessons.stream()
        .map(
            lesson ->
                new LessonReport(
                    lesson,
                    lives.of(lesson.id()),
                    lives.trials().getOrDefault(lesson.id(), List.of()),
                    feedback.getOrDefault(lesson.id(), List.of())))
        .toList();
  }

  /** All lessons, most fixes first. */
  public List<Lesson> all(@Nullable Project project, Set<LessonState> states) {
    return LessonPages.all(
        storage.lessons(), LessonQuery.of(project, AttemptQuery.MAX_LIMIT).states(states));
  }

  private void refresh(Collection<LessonId> ids) {
    oneAtATime.lock();
    try {
      standing.refresh(ids, 0);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void refreshAll() {
    standing.refresh(all(null, Set.of()).stream().map(Lesson::id).toList(), 0);
  }
}
