package io.hardknocks.analysis.redact;

import org.jspecify.annotations.Nullable;

/** Finds one sort of secret from a character that hints at it. */
interface Detector {
  /**
   * The characters that hint at it: the scan asks at these only, so they should be rare. All below
   * 128.
   */
  String anchors();

  /**
   * @param anchor where one of the characters stands
   * @param from what lies before is done; no span may begin earlier
   * @return {@code null} when there is no secret
   */
  @Nullable Span at(String text, int anchor, int from);
}
