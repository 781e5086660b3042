package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Verdict;
import java.time.Instant;

/**
 * An error of a session, however often it occurred.
 *
 * @param headline type and first line of its message
 * @param sample the id of the attempt or step where it was seen first
 */
public record RunError(
    Fingerprint fingerprint,
    String headline,
    Verdict verdict,
    long occurrences,
    Instant firstSeen,
    Instant lastSeen,
    String sample) {
  public RunError {
    requireNonNull(fingerprint, "fingerprint");
    requireNonNull(headline, "headline");
    requireNonNull(verdict, "verdict");
    if (occurrences < 1)
      throw new IllegalArgumentException("occurrences: " + occurrences + " (expected: >= 1)");
    requireNonNull(firstSeen, "firstSeen");
    requireNonNull(lastSeen, "lastSeen");
    requireNonNull(sample, "sample");
  }
}
