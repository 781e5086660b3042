package io.hardknocks.embedded;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that was kept.
 *
 * @param fixed the failures that it fixed
 * @param waiting another process has the store open: the record is safe beside it, not numbered or
 *     linked yet
 * @param unheeded the exception that a run which succeeded told of on stderr: a thread of it may
 *     have died of one; {@code null} for none
 */
public record Recorded(
    Attempt attempt, List<Fix> fixed, boolean waiting, @Nullable Failure unheeded) {
  public Recorded {
    fixed = List.copyOf(fixed);
  }

  Recorded(Attempt attempt, List<Fix> fixed, boolean waiting) {
    this(attempt, fixed, waiting, null);
  }

  Recorded unheeding(@Nullable Failure failure) {
    return new Recorded(attempt, fixed, waiting, failure);
  }
}
