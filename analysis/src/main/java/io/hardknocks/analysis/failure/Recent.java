package io.hardknocks.analysis.failure;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The failures that were read last, found by what was observed of them. Those whose observations
 * have the same hash take each other's place. Thread-safe.
 */
final class Recent {
  private static final int SOME = 4096;
  private static final int LONGEST_TEXT = 4096;

  private final AtomicReferenceArray<@Nullable Understood> slots;

  private Recent(int slots) {
    this.slots = new AtomicReferenceArray<>(slots);
  }

  /** Keeps nothing. */
  static Recent none() {
    return new Recent(0);
  }

  /** Keeps some thousands of them, none with a long text. */
  static Recent some() {
    return new Recent(SOME);
  }

  @Nullable Understood find(Observed told) {
    if (!holds(told)) return null;
    var found = slots.get(slot(told));
    return found != null && found.told().equals(told) ? found : null;
  }

  void keep(Understood understood) {
    var told = understood.told();
    if (holds(told)) slots.set(slot(told), understood);
  }

  private boolean holds(Observed told) {
    return slots.length() > 0 && told.text().length() <= LONGEST_TEXT;
  }

  private int slot(Observed told) {
    return Math.floorMod(told.hashCode(), slots.length());
  }
}
