package io.hardknocks.embedded.recovery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A store that a backup took the place of.
 *
 * @param restored attempts of the backup
 * @param before where the store that was there is now; {@code null} when there was none
 * @param waiting attempts that had waited beside the store and are in it now
 */
public record Replaced(Path backup, long restored, @Nullable Path before, long waiting) {
  /** How many attempts the store has now. */
  public long total() {
    return restored + waiting;
  }
}
