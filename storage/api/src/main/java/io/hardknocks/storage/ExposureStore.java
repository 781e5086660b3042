package io.hardknocks.storage;

import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trial;
import java.util.Collection;
import java.util.List;

/** To which stages lessons were given, and from which they were withheld. Append-only. */
public interface ExposureStore {
  /**
   * Keeps exposures, in one step. One whose lesson and stage are there, or came earlier in the
   * list, is left out: the first one counts.
   *
   * @return those that are new, in the order given
   */
  List<Exposure> append(List<Exposure> exposures);

  /** All exposures of a lesson, in the order in which they were kept. */
  List<Exposure> of(LessonId lesson);

  /** All exposures of these stages, in the order in which they were kept. */
  List<Exposure> ofStages(Collection<StageKey> stages);

  /**
   * The exposures of these lessons and what came of them, in the order in which they were kept. The
   * failures that count are those of the lesson's trigger as the store has it; of a lesson that is
   * not there, none. Forgetting attempts changes no trial: what came of an exposure by then is
   * kept.
   */
  List<Trial> trials(Collection<LessonId> lessons);
}
