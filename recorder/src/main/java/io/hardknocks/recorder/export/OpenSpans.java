package io.hardknocks.recorder.export;

import io.opentelemetry.api.trace.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spans that wait for their end, the newest 50,000: where ends are dropped, they must not pile up.
 */
final class OpenSpans {
  private static final int MOST = 50_000;

  private record Open(Span span, String run) {}

  private final Map<String, Open> byId = new LinkedHashMap<>();

  void put(String id, String run, Span span) {
    byId.put(id, new Open(span, run));
    if (byId.size() <= MOST) return;
    var eldest = byId.entrySet().iterator().next();
    eldest.getValue().span().end();
    byId.remove(eldest.getKey());
  }

  @Nullable Span get(@Nullable String id) {
    var open = id == null ? null : byId.get(id);
    return open == null ? null : open.span();
  }

  @Nullable Span remove(String id) {
    var open = byId.remove(id);
    return open == null ? null : open.span();
  }

  /** Ends those of one opening of a session. */
  void endAll(String run, Instant at) {
    byId.values().removeIf(open -> ends(open, run, at));
  }

  private static boolean ends(Open open, String run, Instant at) {
    if (!open.run().equals(run)) return false;
    open.span().end(at);
    return true;
  }

  void endAll() {
    byId.values().forEach(open -> open.span().end());
    byId.clear();
  }
}
