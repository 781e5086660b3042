package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A failing attempt and the attempt that fixed it.
 *
 * @param failed each failing attempt has one fix at most: the first success after it
 * @param fingerprint of the failure that was fixed
 * @param failedAt when the failing attempt started
 */
public record Fix(
    AttemptId failed,
    AttemptId fixing,
    Project project,
    Fingerprint fingerprint,
    Instant failedAt,
    Evidence evidence) {

  /** Why we believe it. */
  public enum Evidence {
    /** Same session, same stage, red to green. */
    SAME_STAGE,
    /** The succeeding attempt named the failing one as its previous. */
    NAMED;

    /** The word in every format: {@code same_stage}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no evidence has this word
     */
    public static Evidence ofWire(String wire) {
      return Names.ofWire(Evidence.class, "evidence", wire);
    }
  }

  public Fix {
    requireNonNull(failed, "failed");
    requireNonNull(fixing, "fixing");
    requireNonNull(project, "project");
    requireNonNull(fingerprint, "fingerprint");
    failedAt = failedAt.truncatedTo(ChronoUnit.MICROS);
    requireNonNull(evidence, "evidence");
  }

  /** What fixed each failing attempt. */
  public static Map<AttemptId, AttemptId> byFailed(List<Fix> fixes) {
    return fixes.stream().collect(Collectors.toMap(Fix::failed, Fix::fixing));
  }
}
