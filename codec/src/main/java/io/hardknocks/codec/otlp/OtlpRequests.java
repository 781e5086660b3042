package io.hardknocks.codec.otlp;

import io.hardknocks.codec.otlp.dialect.LogReader;
import io.hardknocks.codec.otlp.dialect.SpanReader;
import io.hardknocks.codec.otlp.raw.JsonRequests;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.codec.otlp.raw.ProtobufRequests;
import io.hardknocks.codec.otlp.raw.RawSpan;
import io.hardknocks.model.Project;
import io.hardknocks.model.trace.Received;
import io.hardknocks.model.trace.ReceivedSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes requests apart. What cannot be kept of one is counted and named, and costs the rest
 * nothing; bytes that are no request at all are refused.
 */
public final class OtlpRequests {
  private final Project project;

  /**
   * For one sender.
   *
   * @param project of what names none
   */
  public OtlpRequests(Project project) {
    this.project = project;
  }

  /** How a request is written. */
  public enum Format {
    PROTOBUF,
    JSON
  }

  public Received traces(byte[] request, Format format) throws MalformedRequest {
    var raw =
        format == Format.PROTOBUF ? ProtobufRequests.spans(request) : JsonRequests.spans(request);
    var reader = new SpanReader(project);
    var rejections = new Rejections();
    var spans = new ArrayList<ReceivedSpan>(raw.size());
    for (var span : raw) {
      try {
        spans.add(reader.read(span));
      } catch (IllegalArgumentException e) {
        rejections.add(name(span), e);
      }
    }
    return new Received(spans, List.of(), rejections.count(), rejections.reasons());
  }

  private static String name(RawSpan span) {
    return "span " + (span.ids().span().isEmpty() ? "without id" : span.ids().span());
  }

  public Received logs(byte[] request, Format format) throws MalformedRequest {
    var raw =
        format == Format.PROTOBUF ? ProtobufRequests.logs(request) : JsonRequests.logs(request);
    var reader = new LogReader(project);
    var rejections = new Rejections();
    for (var log : raw) {
      try {
        reader.read(log);
      } catch (IllegalArgumentException e) {
        rejections.add("log record", e);
      }
    }
    return new Received(
        reader.errors(), reader.messages(), rejections.count(), rejections.reasons());
  }
}
