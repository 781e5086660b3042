package io.hardknocks.engine.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Edit;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in general what a fix teaches. Pure: the same attempts give the same draft. */
public interface Drafting {
  /** A lesson's words, before it has a name. */
  record Draft(Trigger trigger, Advice advice) {
    public Draft {
      requireNonNull(trigger, "trigger");
      requireNonNull(advice, "advice");
    }
  }

  /**
   * What the fix teaches, or {@code null} when nothing can be said of other scripts.
   *
   * @param edits between the scripts, the repair first
   */
  @Nullable Draft draft(Attempt failed, Attempt fixing, List<Edit> edits);
}
