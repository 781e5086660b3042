package io.hardknocks.embedded.recovery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What came back, and what did not.
 *
 * @param state what was put back; {@code null} when there was none and the store began empty
 * @param restored attempts of that state
 * @param brokenFile where the broken file is now
 * @param salvage what the broken file still had
 * @param waiting attempts that had waited beside the store and are in it now
 */
public record Recovered(
    @Nullable KeptState state, long restored, Path brokenFile, Salvaged salvage, long waiting) {

  /**
   * What could be read of the broken file.
   *
   * @param readable whether it could be opened at all
   * @param attempts those that the restored state had not
   * @param decisions as {@code attempts}
   * @param lost attempts that it had and that are nowhere now
   * @param lostEntries entries of its log that cannot be read: what came last, a group of attempts
   *     each or less
   */
  public record Salvaged(
      boolean readable, long attempts, long decisions, long lost, int lostEntries) {}

  /** How many attempts the store has now. */
  public long total() {
    return restored + salvage.attempts() + waiting;
  }
}
