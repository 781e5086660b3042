package io.hardknocks.recorder.export;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Reads a W3C trace parent. */
final class TraceParents {
  private TraceParents() {}

  /** The root where there is no parent, or none that can be read. */
  static Context context(@Nullable String traceparent) {
    var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
    if (parts.length != 4 || parts[3].length() != 2) return Context.root();
    var parent =
        SpanContext.createFromRemoteParent(
            parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
    return parent.isValid() ? Context.root().with(Span.wrap(parent)) : Context.root();
  }
}
