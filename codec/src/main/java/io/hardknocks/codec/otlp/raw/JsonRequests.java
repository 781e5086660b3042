package io.hardknocks.codec.otlp.raw;

import io.hardknocks.codec.NotJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Requests in OTLP's JSON: ids in hexadecimal, 64-bit numbers as text or as numbers, names in camel
 * case or with underscores. Fields that are not known are passed over.
 */
public final class JsonRequests {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(50_000_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private JsonRequests() {}

  private interface Request {
    void read(JsonField in) throws MalformedRequest;
  }

  private interface Content {
    void read(JsonField in, Origin origin) throws MalformedRequest;
  }

  /** The spans of an {@code ExportTraceServiceRequest}. */
  public static List<RawSpan> spans(byte[] request) throws MalformedRequest {
    var spans = new ArrayList<RawSpan>();
    read(
        request,
        in -> {
          if (in.is("resourceSpans", "resource_spans"))
            in.each(one -> resource(one, (span, origin) -> spans.add(span(span, origin))));
          else in.skip();
        });
    return spans;
  }

  /** The records of an {@code ExportLogsServiceRequest}. */
  public static List<RawLog> logs(byte[] request) throws MalformedRequest {
    var logs = new ArrayList<RawLog>();
    read(
        request,
        in -> {
          if (in.is("resourceLogs", "resource_logs"))
            in.each(one -> resource(one, (log, origin) -> logs.add(log(log, origin))));
          else in.skip();
        });
    return logs;
  }

  private static void read(byte[] request, Request fields) throws MalformedRequest {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), request)) {
      var in = new JsonField(parser);
      parser.nextToken();
      in.fields(fields::read);
      if (parser.nextToken() != null)
        throw new MalformedRequest("text after the request (expected: one JSON object)");
    } catch (JacksonException e) {
      throw new MalformedRequest(NotJson.why(e));
    }
  }

  private static void resource(JsonField in, Content content) throws MalformedRequest {
    var attributes = new Attributes();
    in.fields(
        field -> {
          switch (field.name()) {
            case "resource" -> resource(field, attributes);
            case "scopeSpans", "scope_spans", "scopeLogs", "scope_logs" ->
                field.each(scope -> scope(scope, new Origin(attributes), content));
            default -> field.skip();
          }
        });
  }

  private static void resource(JsonField in, Attributes out) throws MalformedRequest {
    in.fields(
        field -> {
          if (field.is("attributes", "attributes")) JsonValues.attributes(field, out);
          else field.skip();
        });
  }

  private static void scope(JsonField in, Origin origin, Content content) throws MalformedRequest {
    in.fields(
        field -> {
          switch (field.name()) {
            case "scope" -> scopeName(field, origin);
            case "spans", "logRecords", "log_records" ->
                field.each(one -> content.read(one, origin));
            default -> field.skip();
          }
        });
  }

  private static void scopeName(JsonField in, Origin origin) throws MalformedRequest {
    in.fields(
        field -> {
          if (field.is("name", "name")) origin.scope(field.text());
          else field.skip();
        });
  }

  private static RawSpan span(JsonField in, Origin origin) throws MalformedRequest {
    var span = new RawSpan.Builder(origin);
    in.fields(
        field -> {
          switch (field.name()) {
            case "traceId", "trace_id" -> span.trace = field.id();
            case "spanId", "span_id" -> span.span = field.id();
            case "parentSpanId", "parent_span_id" -> span.parent = field.id();
            case "name" -> span.name = field.text();
            case "startTimeUnixNano", "start_time_unix_nano" -> span.start = field.whole();
            case "endTimeUnixNano", "end_time_unix_nano" -> span.end = field.whole();
            case "attributes" -> JsonValues.attributes(field, span.attributes);
            case "events" -> field.each(event -> span.add(event(event)));
            case "status" -> span.status = status(field);
            default -> field.skip();
          }
        });
    return span.build();
  }

  private static RawSpan.Event event(JsonField in) throws MalformedRequest {
    var event =
        new Object() {
          String name = "";
          long at;
          final Attributes attributes = new Attributes();
        };
    in.fields(
        field -> {
          switch (field.name()) {
            case "timeUnixNano", "time_unix_nano" -> event.at = field.whole();
            case "name" -> event.name = field.text();
            case "attributes" -> JsonValues.attributes(field, event.attributes);
            default -> field.skip();
          }
        });
    return new RawSpan.Event(event.name, event.at, event.attributes);
  }

  private static RawSpan.Status status(JsonField in) throws MalformedRequest {
    var status =
        new Object() {
          int code;
          String message = "";
        };
    in.fields(
        field -> {
          switch (field.name()) {
            case "code" -> status.code = field.word(JsonRequests::statusCode);
            case "message" -> status.message = field.text();
            default -> field.skip();
          }
        });
    return new RawSpan.Status(status.code, status.message);
  }

  private static int statusCode(String word) {
    return switch (word) {
      case "STATUS_CODE_OK" -> RawSpan.Status.OK;
      case "STATUS_CODE_ERROR" -> RawSpan.Status.ERROR;
      default -> 0;
    };
  }

  private static RawLog log(JsonField in, Origin origin) throws MalformedRequest {
    var log = new RawLog.Builder(origin);
    in.fields(
        field -> {
          switch (field.name()) {
            case "timeUnixNano", "time_unix_nano" -> log.at = field.whole();
            case "observedTimeUnixNano", "observed_time_unix_nano" -> log.observed = field.whole();
            case "severityNumber", "severity_number" ->
                log.severity = field.word(JsonRequests::severity);
            case "body" -> log.body = JsonValues.value(field);
            case "attributes" -> JsonValues.attributes(field, log.attributes);
            case "traceId", "trace_id" -> log.trace = field.id();
            case "spanId", "span_id" -> log.span = field.id();
            case "eventName", "event_name" -> log.event = field.text();
            default -> field.skip();
          }
        });
    return log.build();
  }

  private static int severity(String word) {
    if (word.startsWith("SEVERITY_NUMBER_FATAL")) return RawLog.ERROR + 4;
    return word.startsWith("SEVERITY_NUMBER_ERROR") ? RawLog.ERROR : 0;
  }
}
