package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.StageKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a fix taught: derived from its two attempts, each failing attempt teaches once.
 *
 * @param lesson {@code null} when it taught none
 * @param fingerprint of the failure that was fixed
 * @param library with the version that the failing attempt used, as oldest and newest
 */
public record Teaching(
    @Nullable LessonId lesson,
    Side failed,
    Side fixing,
    Fingerprint fingerprint,
    Trigger.Library library) {

  /** One of the two attempts. */
  public record Side(AttemptId id, StageKey stage, Instant startedAt) {
    public Side {
      requireNonNull(id, "id");
      requireNonNull(stage, "stage");
      startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
    }
  }

  public Teaching {
    requireNonNull(failed, "failed");
    requireNonNull(fixing, "fixing");
    requireNonNull(fingerprint, "fingerprint");
    requireNonNull(library, "library");
  }

  public Pair pair() {
    return new Pair(failed.id(), fixing.id());
  }
}
