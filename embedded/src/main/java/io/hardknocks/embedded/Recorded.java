package io.hardknocks.embedded;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fix;
import java.util.List;

/**
 * An attempt that was kept.
 *
 * @param fixed the failures that it fixed
 * @param waiting another process has the store open: the record is safe beside it, not numbered or
 *     linked yet
 */
public record Recorded(Attempt attempt, List<Fix> fixed, boolean waiting) {
  public Recorded {
    fixed = List.copyOf(fixed);
  }
}
