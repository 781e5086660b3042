package io.hardknocks.storage;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attempts, append-only. "In order of trying" means by start time, then by position: the order of
 * arrival.
 */
public interface AttemptStore {
  /**
   * Keeps attempts and numbers each one above the highest that its stage has already, in the order
   * given; positions follow the same order. An attempt whose id is there, or came earlier in the
   * list, is left out: the first one counts.
   *
   * @return those that are new, numbered, in the order given
   */
  List<Attempt> append(List<Attempt> attempts);

  /** Does of {@link #append} what needs no order, so that it can be done while others are kept. */
  default Prepared prepare(List<Attempt> attempts) {
    return () -> append(attempts);
  }

  /** Attempts that are ready to be kept. */
  interface Prepared {
    /** Keeps them, as {@link AttemptStore#append} does. */
    List<Attempt> append();
  }

  /** The attempt of this id, or {@code null}. */
  @Nullable Attempt find(AttemptId id);

  /** Those of {@code ids} that are there, in the order of {@code ids}, each once. */
  List<Attempt> findAll(List<AttemptId> ids);

  /** Up to {@code limit} ids that start with {@code prefix}, in order of code points. */
  List<AttemptId> startingWith(String prefix, int limit);

  /** A page of attempts, latest tried first. */
  Page<Headline> list(AttemptQuery query);

  /** All attempts of a session, whole, in order of trying; empty when there is no such session. */
  List<Attempt> ofSession(Project project, String session);

  /** All attempts of these stages, in order of trying. */
  List<Headline> ofStages(Collection<StageKey> stages);

  /** All attempts that name one of {@code previous} as their previous, in order of trying. */
  List<Headline> naming(Collection<AttemptId> previous);

  /**
   * Up to {@code limit} attempts whose position is greater than {@code position}, by position. 0 is
   * before the first.
   */
  List<Headline> arrivedAfter(long position, int limit);

  /**
   * Forgets all attempts that started before {@code instant}, with the fixes that name them, and
   * all steps that did. A kept attempt keeps its number and position; no position is given twice.
   * Lessons, what taught them and what came of their exposures stay.
   *
   * @param project of which project; {@code null} for all
   * @return how many attempts
   */
  long forgetBefore(@Nullable Project project, Instant instant);

  /**
   * As {@link #forgetBefore}, for all projects, but spares what is still learned from, with its
   * steps: both attempts of every fix, and of each project's failures with one fingerprint the
   * first and the last to arrive.
   *
   * @return how many attempts are forgotten
   */
  long forgetUnneededBefore(Instant instant);
}
