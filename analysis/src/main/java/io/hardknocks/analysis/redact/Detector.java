package io.hardknocks.analysis.redact;

import org.jspecify.annotations.Nullable;

/** Finds one sort of secret from a character that hints at it. */
interface Detector {
  /**
   * Whether {@code c} after {@code before} hints at it: the scan asks at such places only, so they
   * should be rare. Both are below 128; 0 stands for any other character and for the beginning.
   */
  boolean hintedBy(char before, char c);

  /**
   * @param anchor where the second of the two characters stands
   * @param from what lies before is done; no span may begin earlier
   * @return {@code null} when there is no secret
   */
  @Nullable Span at(String text, int anchor, int from);
}
