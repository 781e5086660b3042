package io.hardknocks.codec.otlp.raw;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests in protobuf. Fields are read in whatever order they come; those that are not known are
 * passed over.
 */
public final class ProtobufRequests {
  private ProtobufRequests() {}

  /** Takes what is in a message of one kind. */
  private interface Content<T> {
    void read(ProtobufReader in, Origin origin, List<T> out) throws MalformedRequest;
  }

  /** The spans of an {@code ExportTraceServiceRequest}. */
  public static List<RawSpan> spans(byte[] request) throws MalformedRequest {
    var spans = new ArrayList<RawSpan>();
    var in = new ProtobufReader(request);
    for (int field = in.field(); field != 0; field = in.field()) {
      if (field == ExportTraceServiceRequest.RESOURCE_SPANS_FIELD_NUMBER)
        resource(in.message(), spans, ProtobufRequests::span);
      else in.skip();
    }
    return spans;
  }

  /** The records of an {@code ExportLogsServiceRequest}. */
  public static List<RawLog> logs(byte[] request) throws MalformedRequest {
    var logs = new ArrayList<RawLog>();
    var in = new ProtobufReader(request);
    for (int field = in.field(); field != 0; field = in.field()) {
      if (field == ExportLogsServiceRequest.RESOURCE_LOGS_FIELD_NUMBER)
        resource(in.message(), logs, ProtobufRequests::log);
      else in.skip();
    }
    return logs;
  }

  /** Spans and logs stand in messages with the same numbers. */
  private static <T> void resource(ProtobufReader in, List<T> out, Content<T> content)
      throws MalformedRequest {
    var attributes = new Attributes();
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case ResourceSpans.RESOURCE_FIELD_NUMBER -> attributes(in.message(), attributes);
        case ResourceSpans.SCOPE_SPANS_FIELD_NUMBER ->
            scope(in.message(), new Origin(attributes), out, content);
        default -> in.skip();
      }
    }
  }

  static {
    if (ResourceSpans.RESOURCE_FIELD_NUMBER != ResourceLogs.RESOURCE_FIELD_NUMBER
        || ResourceSpans.SCOPE_SPANS_FIELD_NUMBER != ResourceLogs.SCOPE_LOGS_FIELD_NUMBER
        || ScopeSpans.SCOPE_FIELD_NUMBER != ScopeLogs.SCOPE_FIELD_NUMBER
        || ScopeSpans.SPANS_FIELD_NUMBER != ScopeLogs.LOG_RECORDS_FIELD_NUMBER)
      throw new IllegalStateException("spans and logs have other field numbers");
  }

  private static void attributes(ProtobufReader in, Attributes out) throws MalformedRequest {
    for (int field = in.field(); field != 0; field = in.field()) {
      if (field == Resource.ATTRIBUTES_FIELD_NUMBER) ProtobufValues.attribute(in.message(), out);
      else in.skip();
    }
  }

  private static <T> void scope(ProtobufReader in, Origin origin, List<T> out, Content<T> content)
      throws MalformedRequest {
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case ScopeSpans.SCOPE_FIELD_NUMBER -> origin.scope(scopeName(in.message()));
        case ScopeSpans.SPANS_FIELD_NUMBER -> content.read(in.message(), origin, out);
        default -> in.skip();
      }
    }
  }

  private static String scopeName(ProtobufReader in) throws MalformedRequest {
    var name = "";
    for (int field = in.field(); field != 0; field = in.field()) {
      if (field == InstrumentationScope.NAME_FIELD_NUMBER) name = in.text();
      else in.skip();
    }
    return name;
  }

  private static void span(ProtobufReader in, Origin origin, List<RawSpan> out)
      throws MalformedRequest {
    var span = new RawSpan.Builder(origin);
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case Span.TRACE_ID_FIELD_NUMBER -> span.trace = in.hex();
        case Span.SPAN_ID_FIELD_NUMBER -> span.span = in.hex();
        case Span.PARENT_SPAN_ID_FIELD_NUMBER -> span.parent = in.hex();
        case Span.NAME_FIELD_NUMBER -> span.name = in.text();
        case Span.START_TIME_UNIX_NANO_FIELD_NUMBER -> span.start = in.fixed64();
        case Span.END_TIME_UNIX_NANO_FIELD_NUMBER -> span.end = in.fixed64();
        case Span.ATTRIBUTES_FIELD_NUMBER ->
            ProtobufValues.attribute(in.message(), span.attributes);
        case Span.EVENTS_FIELD_NUMBER -> span.add(event(in.message()));
        case Span.STATUS_FIELD_NUMBER -> span.status = status(in.message());
        default -> in.skip();
      }
    }
    out.add(span.build());
  }

  private static RawSpan.Event event(ProtobufReader in) throws MalformedRequest {
    var name = "";
    long at = 0;
    var attributes = new Attributes();
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case Span.Event.TIME_UNIX_NANO_FIELD_NUMBER -> at = in.fixed64();
        case Span.Event.NAME_FIELD_NUMBER -> name = in.text();
        case Span.Event.ATTRIBUTES_FIELD_NUMBER ->
            ProtobufValues.attribute(in.message(), attributes);
        default -> in.skip();
      }
    }
    return new RawSpan.Event(name, at, attributes);
  }

  private static RawSpan.Status status(ProtobufReader in) throws MalformedRequest {
    var message = "";
    int code = 0;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case Status.MESSAGE_FIELD_NUMBER -> message = in.text();
        case Status.CODE_FIELD_NUMBER -> code = (int) in.varint();
        default -> in.skip();
      }
    }
    return new RawSpan.Status(code, message);
  }

  private static void log(ProtobufReader in, Origin origin, List<RawLog> out)
      throws MalformedRequest {
    var log = new RawLog.Builder(origin);
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case LogRecord.TIME_UNIX_NANO_FIELD_NUMBER -> log.at = in.fixed64();
        case LogRecord.OBSERVED_TIME_UNIX_NANO_FIELD_NUMBER -> log.observed = in.fixed64();
        case LogRecord.SEVERITY_NUMBER_FIELD_NUMBER -> log.severity = (int) in.varint();
        case LogRecord.BODY_FIELD_NUMBER -> log.body = ProtobufValues.value(in.message());
        case LogRecord.ATTRIBUTES_FIELD_NUMBER ->
            ProtobufValues.attribute(in.message(), log.attributes);
        case LogRecord.TRACE_ID_FIELD_NUMBER -> log.trace = in.hex();
        case LogRecord.SPAN_ID_FIELD_NUMBER -> log.span = in.hex();
        case LogRecord.EVENT_NAME_FIELD_NUMBER -> log.event = in.text();
        default -> in.skip();
      }
    }
    out.add(log.build());
  }
}
