package broken.hardknocks.engine;

import io.opentelemetry.api.trace.Span;

/** The engine must not know OpenTelemetry. */
public final class BrokenTelemetry {
  final Span span = Span.current();
}
