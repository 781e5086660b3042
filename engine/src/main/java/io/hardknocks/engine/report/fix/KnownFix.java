package io.hardknocks.engine.report.fix;

import io.hardknocks.analysis.fix.OneOff;
import io.hardknocks.analysis.lesson.draft.Repair;
import io.hardknocks.model.Category;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fixed a failure.
 *
 * @param edits best first; never empty
 * @param sentence the best edit in words: {@code use skimage instead of cv2}, or what a lesson says
 * @param taught whether a lesson that is served or proven says it
 */
public record KnownFix(Fix fix, List<Edit> edits, String sentence, boolean taught) {
  /** The end of a lesson that only tells what to leave. */
  private static final String NO_MORE = ": it is not there";

  public KnownFix {
    edits = List.copyOf(edits);
  }

  /** What no lesson says. */
  public KnownFix(Fix fix, List<Edit> edits, String sentence) {
    this(fix, edits, sentence, false);
  }

  /** The same in the words of a lesson, unless the edit names what the lesson does without. */
  KnownFix taughtBy(String lesson) {
    var instead = lesson.endsWith(NO_MORE) && !isWeak() ? general() : null;
    return new KnownFix(fix, edits, instead == null ? lesson : instead, true);
  }

  /** Whether another of the changes may as well have been the repair. */
  public boolean isWeak() {
    return !taught && (Repair.among(edits) == null || TellingEdits.isRewriting(edits));
  }

  /** What the sentence is, as far as it is known: put before it. */
  public String lead() {
    return isWeak() ? "one of several changes, any may have fixed it" : "what fixed it";
  }

  /** Whether it says anything to who writes another script with the same failure. */
  public boolean teaches(Category category) {
    return taught || (!isWeak() && !OneOff.is(edits.getFirst(), category));
  }

  /**
   * What it says to who writes another script, whose variables have other names; {@code null} when
   * it is about those of its own.
   */
  public @Nullable String general() {
    return taught ? sentence : EditSentence.general(edits.getFirst());
  }
}
