package io.hardknocks.engine;

import io.hardknocks.model.AttemptId;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Names new attempts, so that their names sort by time. Thread-safe when {@code random} is. */
public final class AttemptIds implements Supplier<AttemptId> {
  private final InstantSource clock;
  private final RandomGenerator random;

  public AttemptIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public AttemptId get() {
    return AttemptId.of(clock.millis(), random.nextLong());
  }
}
