package io.hardknocks.analysis.edits;

import static java.util.Objects.requireNonNull;

/**
 * A script that failed, the one that fixed it, and what the failing one said.
 *
 * @param language as people name it; one that we cannot parse is compared by its lines and tokens
 * @param errorText traceback or message, may be empty
 */
public record Change(String language, String failingCode, String fixedCode, String errorText) {
  public Change {
    requireNonNull(language, "language");
    requireNonNull(failingCode, "failingCode");
    requireNonNull(fixedCode, "fixedCode");
    requireNonNull(errorText, "errorText");
  }
}
