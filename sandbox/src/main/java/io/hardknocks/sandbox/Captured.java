package io.hardknocks.sandbox;

import static java.util.Objects.requireNonNull;

/**
 * What a stream of the script printed.
 *
 * @param text read as UTF-8, bad bytes replaced; when cut, the beginning and the end with a marker
 *     line {@code ... [N bytes cut] ...} between
 * @param totalBytes all that was printed, 0 or more
 */
public record Captured(String text, long totalBytes, boolean cut) {
  public static final Captured EMPTY = new Captured("", 0, false);

  public Captured {
    requireNonNull(text, "text");
    if (totalBytes < 0) {
      throw new IllegalArgumentException("totalBytes: " + totalBytes + " (expected: >= 0)");
    }
  }
}
