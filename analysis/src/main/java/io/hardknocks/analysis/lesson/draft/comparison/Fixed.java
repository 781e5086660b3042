package io.hardknocks.analysis.lesson.draft.comparison;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Failure;
import java.util.List;

/**
 * A failure and what fixed it.
 *
 * @param edits between the scripts, best first
 */
public record Fixed(
    String language, String failingCode, String fixedCode, Failure failure, List<Edit> edits) {
  public Fixed {
    requireNonNull(language, "language");
    requireNonNull(failingCode, "failingCode");
    requireNonNull(fixedCode, "fixedCode");
    requireNonNull(failure, "failure");
    edits = List.copyOf(edits);
  }
}
