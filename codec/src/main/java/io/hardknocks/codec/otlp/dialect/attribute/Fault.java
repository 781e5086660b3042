package io.hardknocks.codec.otlp.dialect.attribute;

import io.hardknocks.codec.otlp.raw.RawSpan;
import io.hardknocks.model.step.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Whether a span failed, and the text of its error: of its last exception, else what its status
 * says.
 */
public record Fault(boolean failed, String text) {
  private static final Fault NONE = new Fault(false, "");

  public static Fault of(RawSpan span, Fields fields) {
    int code = span.status().code();
    var exception = exception(span);
    boolean level = fields.peek(Meaning.LEVEL).equals("ERROR");
    boolean told = level || exception != null || fields.has(Meaning.ERROR_TYPE);
    boolean failed = code == RawSpan.Status.ERROR || (told && code != RawSpan.Status.OK);
    if (!failed) return NONE;
    if (level) fields.take(Meaning.LEVEL);
    var type = fields.text(Meaning.ERROR_TYPE);
    var said = fields.text(Meaning.STATUS_MESSAGE);
    var text = exception == null ? "" : text(exception);
    var message = span.status().message();
    return new Fault(true, text.isEmpty() ? text(type, message.isEmpty() ? said : message) : text);
  }

  private static @Nullable Fields exception(RawSpan span) {
    for (int i = span.events().size() - 1; i >= 0; i--) {
      var event = span.events().get(i);
      if (event.name().equals("exception")) return Fields.of(event.attributes());
    }
    return null;
  }

  /** The text of an exception; empty when the attributes tell of none. */
  public static String text(Fields exception) {
    var type = exception.text(Meaning.EXCEPTION_TYPE);
    var message = exception.text(Meaning.EXCEPTION_MESSAGE);
    var stacktrace = exception.text(Meaning.EXCEPTION_STACKTRACE);
    exception.take(Meaning.EXCEPTION_ESCAPED);
    if (stacktrace.isBlank()) return text(type, message);
    boolean whole = stacktrace.contains(message) && stacktrace.contains(simple(type));
    return whole ? stacktrace : text(type, message) + "\n" + stacktrace;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String text(String type, String message) {
    boolean vague = type.isEmpty() || type.equals("_OTHER") || message.startsWith(type);
    if (vague) return message;
    return message.isEmpty() ? type : type + ": " + message;
  }

  public Ending ending() {
    return failed ? Ending.failed(text) : Ending.SUCCEEDED;
  }
}
