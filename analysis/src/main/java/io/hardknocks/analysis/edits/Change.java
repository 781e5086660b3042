package io.hardknocks.analysis.edits;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Attempt;

/**
 * A script that failed, the one that fixed it, and what the failing one said.
 *
 * @param language as people name it; one that we cannot parse is compared by its lines and tokens
 * @param errorText traceback or message, may be empty
 */
public record Change(String language, String failingCode, String fixedCode, String errorText) {
  /** What came between a failing attempt and another. */
  public static Change between(Attempt failed, Attempt next) {
    var output = failed.output();
    return new Change(
        failed.source().language(),
        failed.source().script(),
        next.source().script(),
        output.error().isBlank() ? output.stderr() : output.error());
  }

  /** Whether there are two scripts to compare: not every attempt has one. */
  public boolean isOfScripts() {
    return !failingCode.isBlank() && !fixedCode.isBlank();
  }

  public Change {
    requireNonNull(language, "language");
    requireNonNull(failingCode, "failingCode");
    requireNonNull(fixedCode, "fixedCode");
    requireNonNull(errorText, "errorText");
  }
}
