package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a person decided about a pattern: a fact, kept for good.
 *
 * @param state {@code OPEN}, {@code RESOLVED} or {@code MUTED}; a regression is observed, not
 *     decided
 */
public record Decision(Project project, Fingerprint fingerprint, PatternState state, Instant at) {
  public Decision {
    requireNonNull(project, "project");
    requireNonNull(fingerprint, "fingerprint");
    if (state == PatternState.REGRESSED) {
      throw new IllegalArgumentException(
          "state: regressed (expected: one of open, resolved, muted)");
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
