package io.hardknocks.engine.report.fix;

import io.hardknocks.analysis.fix.OneOff;
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

  /** Whether it says anything to who writes another script with the same failure. */
  public boolean teaches(Category category) {
    return !OneOff.is(edits.getFirst(), category);
  }
}
