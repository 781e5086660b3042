package io.hardknocks.storage.duckdb.attempt;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** Those of these that are here. */
  synchronized Map<AttemptId, Attempt> get(Collection<AttemptId> ids) {
    var found = new HashMap<AttemptId, Attempt>();
    for (var id : ids) {
      var attempt = attempts.get(id);
      if (attempt != null) found.put(id, attempt);
    }
    return found;
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
