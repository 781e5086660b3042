package io.hardknocks.embedded.recovery;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the store as it was.
 *
 * @param attempts how many it has, when all of it could be read
 * @param newest when the latest of them started; {@code null} when there is none
 * @param problem why it cannot be read itself; empty when it can
 */
public record KeptState(
    Path file, Instant takenAt, long attempts, @Nullable Instant newest, String problem) {
  /** The name of its file. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  public boolean isGood() {
    return problem.isEmpty();
  }
}
