package io.hardknocks.storage.duckdb.attempt;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whole attempts that were looked up lately. An attempt never changes, reports ask for the same few
 * again and again, and each takes the unpacking of thousands that lie beside it. Bounded by
 * characters. Thread-safe.
 */
final class Shelf {
  private static final long MOST_CHARACTERS = 8 << 20;

  private final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;
  private long cleared;

  synchronized @Nullable Attempt get(AttemptId id) {
    return attempts.get(id);
  }

  /** How often it was cleared: what was read before the last time is not {@link #put}. */
  synchronized long cleared() {
    return cleared;
  }

  synchronized void put(Collection<Attempt> read, long clearedBefore) {
    if (clearedBefore != cleared) return;
    for (var attempt : read) {
      if (attempts.put(attempt.id(), attempt) == null) characters += characters(attempt);
    }
    var eldest = attempts.values().iterator();
    while (characters > MOST_CHARACTERS && eldest.hasNext()) {
      characters -= characters(eldest.next());
      eldest.remove();
    }
  }

  private static long characters(Attempt attempt) {
    var source = attempt.source();
    var output = attempt.output();
    return 2_000L
        + source.script().length()
        + source.prompt().length()
        + output.stdout().length()
        + output.stderr().length()
        + output.error().length();
  }

  /** The store has forgotten some. */
  synchronized void clear() {
    attempts.clear();
    characters = 0;
    cleared++;
  }
}
