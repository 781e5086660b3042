package io.hardknocks.recorder.event;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider's refusal to answer now.
 *
 * @param retryAfter how long it asked to wait, {@code null} when it did not say
 */
public record RateLimit(Instant at, @Nullable Duration retryAfter) {
  public RateLimit {
    requireNonNull(at, "at");
  }
}
