package io.hardknocks.storage;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Steps, append-only. They may arrive in any order, before or after their attempt or their parent,
 * or without either. "In order of happening" means by start time, then by position: the order of
 * arrival.
 */
public interface StepStore {
  /**
   * Keeps steps; positions follow the order given. A step whose id is there, or came earlier in the
   * list, is left out: the first one counts.
   *
   * @return those that are new, in the order given
   */
  List<Step> append(List<Step> steps);

  /** Those of {@code ids} that are there, in order of happening. */
  List<Step> findAll(Collection<StepId> ids);

  /**
   * Puts each step in the place of the one of its id, at the same position, in one step. One whose
   * id is not there is left out; of several of one id the last counts.
   */
  void amend(List<Step> steps);

  /** All steps of a session, in order of happening; empty when there is no such session. */
  List<Step> ofSession(Project project, String session);

  /**
   * All steps that name one of these attempts, in order of happening, whether or not it is there.
   */
  List<Step> ofAttempts(Collection<AttemptId> attempts);

  /**
   * Up to {@code limit} steps of a kind and scope whose position is greater than {@code position},
   * by position. 0 is before the first.
   */
  List<Arrived> arrivedAfter(Scope scope, Detail.Kind kind, long position, int limit);

  /**
   * Gives model calls another cost, in one step. What is not there, or no model call, is left out.
   */
  void price(Map<StepId, Cost> costs);

  /**
   * A step at its place in the order of arrival.
   *
   * @param position from 1, without equals
   */
  record Arrived(long position, Step step) {}
}
