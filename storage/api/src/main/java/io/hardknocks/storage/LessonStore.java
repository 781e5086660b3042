package io.hardknocks.storage;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Teaching;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lessons, what taught them, and what was found and decided about them.
 *
 * <p>Proofs, rulings, feedback, and that a lesson came from outside, are facts. Teachings, mined
 * lessons and every lesson's state and evidence are derived, and made again from the facts by
 * {@linkplain #clearMined() clearing} and learning anew. A teaching outlives its attempts: what is
 * forgotten cannot teach again.
 */
public interface LessonStore {
  /**
   * Keeps lessons, in one step. A lesson whose id is there takes its place; of several in the list
   * the last counts.
   */
  void put(Collection<Lesson> lessons);

  /** Keeps what was learned, in one step. */
  void learn(Learning learning);

  /** Up to which position attempts have been looked at; 0 at first. */
  long learnedTo();

  /** What these failing attempts taught, by failing id. */
  List<Teaching> taughtBy(Collection<AttemptId> failed);

  /** What taught a lesson: first failure first, then by failing id. */
  List<Teaching> teachings(LessonId lesson);

  /** The lesson of this id, or {@code null}. */
  @Nullable Lesson find(LessonId id);

  /** Those of {@code ids} that are there, by id. */
  List<Lesson> findAll(Collection<LessonId> ids);

  /**
   * Up to {@code limit} ids that start with {@code prefix}, in their order.
   *
   * @param project of which project; {@code null} for all
   */
  List<LessonId> startingWith(@Nullable Project project, String prefix, int limit);

  /** Lessons by their fixes, most first, then by id. */
  List<Lesson> list(LessonQuery query);

  /** Keeps a proof. One that equals a kept one in every part is left out. */
  void keep(Proof proof);

  /** All proofs of these lessons, in the order in which they were kept. */
  List<Proof> proofs(Collection<LessonId> lessons);

  /** Keeps a ruling. One that equals a kept one in every part is left out. */
  void keep(Ruling ruling);

  /** All rulings about these lessons, in the order in which they were kept. */
  List<Ruling> rulings(Collection<LessonId> lessons);

  /** Keeps feedback. One that equals a kept one in every part is left out. */
  void keep(Feedback feedback);

  /** All feedback about these lessons, in the order in which it was kept. */
  List<Feedback> feedback(Collection<LessonId> lessons);

  /**
   * A number that is greater after each call that put, removed or cleared lessons, and the same
   * after any other. Who keeps lessons in memory reads them again when it has changed.
   */
  long revision();

  /**
   * Forgets what can be learned again: the teachings of which both attempts are there, the mined
   * lessons that no other teaching names, and that any attempt has been looked at.
   */
  void clearMined();
}
