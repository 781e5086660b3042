package io.hardknocks.storage.duckdb.attempt.admission;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attempts that arrived last, so that who follows the arrivals does not read back what was just
 * written. Bounded by number and by characters. Thread-safe.
 */
public final class Tail {
  private static final int MOST = 40_000;
  private static final long MOST_CHARACTERS = 16 << 20;
  private static final long UNKNOWN = -1;

  private final ArrayDeque<Headline> headlines = new ArrayDeque<>();
  private final Map<AttemptId, Headline> byId = new HashMap<>();
  private long characters;
  private long before = Long.MAX_VALUE;
  private long last = UNKNOWN;
  private long cleared;

  /** Attempts that are durable, by position, after all that came before. */
  public synchronized void add(List<Admitted> arrived) {
    for (var admitted : arrived) {
      for (var headline : admitted.headlines()) {
        if (headlines.isEmpty()) before = headline.position() - 1;
        add(headline);
      }
    }
  }

  /** All up to a position are in the store. */
  public synchronized void stored(long position) {
    last = position;
  }

  private void add(Headline headline) {
    headlines.add(headline);
    byId.put(headline.id(), headline);
    characters += characters(headline);
    while (headlines.size() > MOST || characters > MOST_CHARACTERS) {
      var eldest = headlines.remove();
      byId.remove(eldest.id());
      characters -= characters(eldest);
      before = eldest.position();
    }
  }

  private static long characters(Headline headline) {
    var failure = headline.failure();
    return 100L + (failure == null ? 0 : failure.message().length());
  }

  /** The attempts after a position; {@code null} when some of them are not of the last. */
  public synchronized @Nullable List<Headline> after(long position, int limit) {
    if (headlines.isEmpty() || position < before) return null;
    long skipped = headlines.size() - Math.max(0, headlines.getLast().position() - position);
    return headlines.stream()
        .skip(Math.max(0, skipped))
        .filter(headline -> headline.position() > position)
        .limit(limit)
        .toList();
  }

  /** {@code null} when it is not one of the last. */
  public synchronized @Nullable Headline find(AttemptId id) {
    return byId.get(id);
  }

  /** Forgets all: the store may have forgotten some of them. */
  public synchronized void clear() {
    headlines.clear();
    byId.clear();
    characters = 0;
    before = Long.MAX_VALUE;
    last = UNKNOWN;
    cleared++;
  }

  /** The position of the last attempt that is in the store, or of one after it. */
  public long last(Sql sql) throws SQLException {
    long clearedBefore;
    synchronized (this) {
      if (last != UNKNOWN) return last;
      clearedBefore = cleared;
    }
    return learn(sql.number("SELECT coalesce(max(position), 0) FROM attempts"), clearedBefore);
  }

  private synchronized long learn(long read, long clearedBefore) {
    if (cleared == clearedBefore) last = Math.max(last, read);
    return read;
  }
}
