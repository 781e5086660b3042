package io.hardknocks.engine.report.fix;

import io.hardknocks.analysis.fix.OneOff;
import io.hardknocks.analysis.lesson.draft.Repair;
import io.hardknocks.model.Category;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fix;
import java.util.List;

/**
 * What fixed a failure.
 *
 * @param edits best first; never empty
 * @param sentence the best edit in words: {@code use skimage instead of cv2}
 */
public record KnownFix(Fix fix, List<Edit> edits, String sentence) {
  public KnownFix {
    edits = List.copyOf(edits);
  }

  /** Whether another of the changes may as well have been the repair. */
  public boolean isWeak() {
    return Repair.among(edits) == null;
  }

  /** What the sentence is, as far as it is known: put before it. */
  public String lead() {
    return isWeak() ? "one of several changes, any may have fixed it" : "what fixed it";
  }

  /** Whether it says anything to who writes another script with the same failure. */
  public boolean teaches(Category category) {
    return !isWeak() && !OneOff.is(edits.getFirst(), category);
  }
}
