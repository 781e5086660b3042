package io.hardknocks.engine.trace;

import io.hardknocks.storage.TraceStore;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The traces that were seen last, and the names of those of which the store has notes. Bounded: of
 * a trace that is not here and has no notes, each span is taken by itself until one comes that
 * others depend on. Guarded by its own lock.
 */
final class Traces {
  private static final int NOTED = 500_000;
  private static final int PAGE = 10_000;

  private final int most;
  private final LinkedHashMap<String, Trace> seen = new LinkedHashMap<>(1024, 0.75f, true);
  private @Nullable LinkedHashSet<String> noted;
  private int size;

  /**
   * Nothing yet.
   *
   * @param most spans that are kept in memory
   */
  Traces(int most) {
    this.most = most;
  }

  /** The names of the traces that were noted last are read from the store at first. */
  synchronized void open(TraceStore store) {
    if (noted == null) noted = new LinkedHashSet<>(store.latest(PAGE).reversed());
  }

  /** Adds to a trace, which is made if it is not here. */
  interface Addition {
    void to(Trace trace);
  }

  synchronized Trace add(String id, Addition addition) {
    var trace = seen.computeIfAbsent(id, Trace::new);
    int before = trace.size();
    addition.to(trace);
    size += trace.size() - before;
    return trace;
  }

  synchronized boolean isNoted(String id) {
    return noted != null && noted.contains(id);
  }

  synchronized void noted(String id) {
    if (noted == null) return;
    noted.add(id);
    if (noted.size() > NOTED) noted.removeFirst();
  }

  /** Those of these traces whose spans must be looked at together. */
  synchronized Set<String> tangled(Set<String> ids) {
    var tangled = new HashSet<String>();
    for (var id : ids) {
      var trace = seen.get(id);
      if (trace == null) continue;
      if (trace.isWoven() || isNoted(id) || trace.isTangled()) tangled.add(id);
    }
    return tangled;
  }

  synchronized void forget(Set<String> ids) {
    for (var id : ids) drop(seen.remove(id));
  }

  /** Makes room; those that were seen last stay. */
  synchronized void shrink() {
    while (size > most && !seen.isEmpty()) drop(seen.pollFirstEntry().getValue());
  }

  private void drop(@Nullable Trace trace) {
    if (trace != null) size -= trace.size();
  }
}
