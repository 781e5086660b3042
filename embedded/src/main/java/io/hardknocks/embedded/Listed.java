package io.hardknocks.embedded;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.storage.Cursor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of attempts.
 *
 * @param fixedBy what fixed the failing ones among them
 * @param next where the next part begins; {@code null} when this is the last
 */
public record Listed(
    List<Headline> attempts, Map<AttemptId, AttemptId> fixedBy, @Nullable Cursor next) {
  public Listed {
    attempts = List.copyOf(attempts);
    fixedBy = Map.copyOf(fixedBy);
  }
}
