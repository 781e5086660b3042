package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the answer of a model call came.
 *
 * @param firstToken time to the first token; {@code null} when not known
 * @param retries how often the call was made again before it ended
 * @param refusal whether the provider turned it away, also when a retry succeeded
 * @param retryAfter how long the provider asked to wait; {@code null} when it did not
 */
public record Delivery(
    @Nullable Duration firstToken, int retries, Refusal refusal, @Nullable Duration retryAfter) {
  /** Nothing special was recorded. */
  public static final Delivery PLAIN = new Delivery(null, 0, Refusal.NONE, null);

  /** Why a provider turned a call away. */
  public enum Refusal {
    NONE,
    RATE_LIMITED,
    OVERLOADED;

    /** The word in every format: {@code rate_limited}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no refusal has this word
     */
    public static Refusal ofWire(String wire) {
      return Names.ofWire(Refusal.class, "refusal", wire);
    }
  }

  public Delivery {
    if (firstToken != null) firstToken = Timing.require(firstToken, "firstToken");
    if (retries < 0)
      throw new IllegalArgumentException("retries: " + retries + " (expected: >= 0)");
    requireNonNull(refusal, "refusal");
    if (retryAfter != null) retryAfter = Timing.require(retryAfter, "retryAfter");
  }
}
