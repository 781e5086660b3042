package io.hardknocks.recorder.export;

import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes sessions as span trees through the program's own OpenTelemetry: session, stages, attempts,
 * steps. Each span says by itself to which session, stage and attempt it belongs, so that a
 * receiver needs no order. A session that starts while the program is in a span becomes a part of
 * its trace.
 */
public final class OpenTelemetryExporter implements Exporter {
  private final Tracer tracer;
  private final OpenSpans open = new OpenSpans();

  private OpenTelemetryExporter(Tracer tracer) {
    this.tracer = tracer;
  }

  public static OpenTelemetryExporter to(OpenTelemetry telemetry) {
    return new OpenTelemetryExporter(telemetry.getTracer("io.hardknocks.recorder"));
  }

  @Override
  public void export(List<Event> events) {
    for (Event event : events) {
      if (event instanceof Event.Ended ended) end(ended);
      else open.put(event.place().id(), event.place().session().run(), start(event, event.at()));
    }
  }

  private Span start(Event event, Instant at) {
    var place = event.place();
    var builder =
        tracer
            .spanBuilder(SpanShape.name(place))
            .setSpanKind(SpanShape.kind(place))
            .setStartTimestamp(at)
            .setParent(parent(event));
    SpanShape.place(builder::setAttribute, builder::setAttribute, place);
    return builder.startSpan();
  }

  private Context parent(Event event) {
    if (event instanceof Event.SessionStarted started)
      return TraceParents.context(started.traceparent());
    var parent = parentSpan(event.place());
    return parent == null ? Context.root() : Context.root().with(parent);
  }

  /** The nearest span around that is still open: one whose start was dropped is missing. */
  private @Nullable Span parentSpan(Place place) {
    var nearest = open.get(place.parentId());
    if (nearest == null && place.attempt() != null) nearest = open.get(place.attempt().id());
    if (nearest == null && place.stage() != null) nearest = open.get(place.stage().id());
    return nearest != null ? nearest : open.get(place.session().run());
  }

  private void end(Event.Ended ended) {
    var known = open.remove(ended.place().id());
    var span = known != null ? known : start(ended, ended.startedAt());
    SpanShape.ending(span, ended);
    span.end(ended.at());
    if (ended instanceof Event.SessionEnded) open.endAll(ended.place().session().run(), ended.at());
  }

  @Override
  public void flush() {}

  /** Ends what is still open. */
  @Override
  public void close() {
    open.endAll();
  }
}
