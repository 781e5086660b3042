package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.raw.Attributes;
import io.hardknocks.codec.otlp.raw.RawSpan;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.model.Project;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanKey;
import org.jspecify.annotations.Nullable;

/** Makes of each span what it is, by itself. For one request, on one thread. */
public final class SpanReader {
  private static final int TRACE_DIGITS = 32;
  private static final int SPAN_DIGITS = 16;

  private final Project project;
  private @Nullable Attributes resource;
  private @Nullable Sender sender;

  /**
   * A reader.
   *
   * @param project of spans that name none
   */
  public SpanReader(Project project) {
    this.project = project;
  }

  /**
   * The span.
   *
   * @throws IllegalArgumentException when it cannot be kept; the message says why in one line
   */
  public ReceivedSpan read(RawSpan span) {
    var key = key(span.ids());
    var times = span.times();
    require(times.start() > 0, "start time", "nanoseconds since 1970", times.start());
    require(times.end() >= times.start(), "end time", "not before the start", times.end());
    var fields = Fields.of(span.attributes());
    var from = sender(span.origin().resource());
    return fields.has(Attribute.KIND)
        ? new OwnSpan(span, key, fields, from).read()
        : new ForeignSpan(span, key, fields, from).read();
  }

  Sender sender(Attributes of) {
    var known = sender;
    if (known != null && resource == of) return known;
    var found = Sender.of(of, project);
    sender = found;
    resource = of;
    return found;
  }

  static SpanKey key(RawSpan.Ids ids) {
    requireId(ids.trace(), "trace id", TRACE_DIGITS);
    requireId(ids.span(), "span id", SPAN_DIGITS);
    if (!ids.parent().isEmpty() && !isZero(ids.parent()))
      requireId(ids.parent(), "parent span id", SPAN_DIGITS);
    return new SpanKey(ids.trace(), ids.span());
  }

  /** {@code null} for a root. */
  static @Nullable String parent(RawSpan.Ids ids) {
    return ids.parent().isEmpty() || isZero(ids.parent()) ? null : ids.parent();
  }

  static boolean isZero(String id) {
    for (int i = 0; i < id.length(); i++) if (id.charAt(i) != '0') return false;
    return true;
  }

  private static void requireId(String id, String field, int digits) {
    boolean good = id.length() == digits;
    for (int i = 0; good && i < digits; i++) good = Character.digit(id.charAt(i), 16) >= 0;
    if (!good || isZero(id))
      throw new IllegalArgumentException(
          field
              + ": \""
              + Printable.name(id, "", 40)
              + "\" (expected: "
              + digits
              + " hexadecimal digits, not all 0)");
  }

  private static void require(boolean good, String field, String expected, long found) {
    if (!good)
      throw new IllegalArgumentException(
          field + ": " + Long.toUnsignedString(found) + " (expected: " + expected + ")");
  }
}
