package io.hardknocks.codec.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An error as one text, of the parts that it was kept in. */
public final class ErrorText {
  private ErrorText() {}

  private static final String[] TYPES = {"error_type", "exception_type", "error_class", "exc_type"};
  private static final String[] NESTED_TYPES = {"type", "error_type", "name", "class", "exc_type"};
  private static final String[] MESSAGES = {"error_message", "error_msg", "exception_message"};
  private static final String[] NESTED_MESSAGES = {"message", "error_message", "msg", "value"};

  /** Takes the parts of an error out of a record; empty when it has none. */
  public static String take(Fields fields) {
    for (var name : List.of("error", "exception", "error_details", "error_info")) {
      if (!(fields.look(name) instanceof ObjectNode)) continue;
      var nested = fields.object(name);
      if (nested == null) continue;
      var text = text(nested, NESTED_TYPES, NESTED_MESSAGES);
      for (var rest : nested.rest().properties())
        fields.rest().set(name + "." + rest.getKey(), rest.getValue());
      if (!text.isEmpty()) return text;
    }
    return text(fields, TYPES, MESSAGES);
  }

  private static String text(Fields fields, String[] types, String[] messages) {
    var type = fields.text(types);
    var error = fields.text("error", "exception", "err", "error_text");
    var more = fields.text(messages);
    var trace =
        fields.text("traceback", "stack_trace", "stacktrace", "error_traceback", "stack", "trace");
    return joined(headline(type, message(error, more)), trace);
  }

  private static @Nullable String message(@Nullable String error, @Nullable String more) {
    if (error == null || more == null) return error == null ? more : error;
    return error.contains(more) ? error : more.contains(error) ? more : error + ": " + more;
  }

  private static String headline(@Nullable String type, @Nullable String message) {
    if (message == null) return type == null ? "" : type;
    boolean told = type == null || type.isBlank() || message.contains(type);
    return told ? message : type + ": " + message;
  }

  /** A trace that says the error already says it best. */
  private static String joined(String headline, @Nullable String trace) {
    if (trace == null || trace.isBlank() || headline.contains(trace.strip())) return headline;
    var last = headline.lines().reduce((one, other) -> other).orElse("").strip();
    return last.isEmpty() || trace.contains(last) ? trace : trace.stripTrailing() + "\n" + headline;
  }
}
