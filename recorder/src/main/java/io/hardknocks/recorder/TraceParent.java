package io.hardknocks.recorder;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The span that a program is in, as W3C Trace Context writes it. */
final class TraceParent {
  private TraceParent() {}

  static @Nullable String current() {
    var span = Span.current().getSpanContext();
    if (!span.isValid()) return null;
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }
}
