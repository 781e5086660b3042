package io.hardknocks.codec.layout.sentry;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The exceptions of an event as the language itself prints them, so that they are read like any
 * other error text. Events have the cause first and the call that failed last.
 */
final class StackText {
  private final String platform;
  private final List<JsonNode> values;

  private StackText(String platform, List<JsonNode> values) {
    this.platform = platform;
    this.values = values;
  }

  /** Empty when the event has no exception. */
  static String of(ObjectNode event) {
    var values = values(event);
    if (values.isEmpty()) return "";
    return new StackText(platform(event, values), values).text();
  }

  private static List<JsonNode> values(ObjectNode event) {
    var exception = event.path("exception");
    var list = exception instanceof ArrayNode ? exception : exception.path("values");
    if (exception instanceof ObjectNode one && !exception.has("values") && one.has("type"))
      return List.of(one);
    var values = new ArrayList<JsonNode>();
    for (var value : list) if (value.isObject() && !value.isEmpty()) values.add(value);
    return values;
  }

  private static String platform(ObjectNode event, List<JsonNode> values) {
    var told = event.path("platform").asString("");
    if (!told.isEmpty() && !told.equals("other")) return told;
    for (var frame : frames(values.getLast())) {
      var file = frame.path("filename").asString("");
      if (file.endsWith(".py")) return "python";
      if (file.endsWith(".java") || file.endsWith(".kt")) return "java";
      if (file.matches(".*\\.[cm]?[jt]sx?")) return "node";
    }
    return told;
  }

  private String text() {
    return switch (platform) {
      case "python" -> python();
      case "java", "kotlin", "android" -> java();
      default -> script();
    };
  }

  private static Iterable<JsonNode> frames(JsonNode value) {
    var trace = Entries.first(value, "stacktrace", "rawStacktrace", "raw_stacktrace");
    var frames = new ArrayList<JsonNode>();
    for (var frame : trace.path("frames")) if (frame.isObject()) frames.add(frame);
    return frames;
  }

  private static List<JsonNode> newestFirst(JsonNode value) {
    var frames = new ArrayList<JsonNode>();
    frames(value).forEach(frames::addFirst);
    return frames;
  }

  private static long line(JsonNode frame) {
    return Entries.first(frame, "lineno", "lineNo", "line").asLong(0);
  }

  private static String file(JsonNode frame) {
    return Entries.first(frame, "abs_path", "filename", "absPath", "module").asString("?");
  }

  /** The code at a frame, which the service gives out with its line numbers. */
  private static String code(JsonNode frame) {
    var code = Entries.first(frame, "context_line", "contextLine");
    if (code.isString()) return code.stringValue().strip();
    for (var numbered : frame.path("context"))
      if (numbered.path(0).asLong(-1) == line(frame)) return numbered.path(1).asString("").strip();
    return "";
  }

  // ---- Python: the cause first, the newest frame last

  private String python() {
    var text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) text.append(between(values.get(i - 1)));
      pythonBlock(text, values.get(i));
    }
    return text.toString();
  }

  private static String between(JsonNode cause) {
    boolean raised = cause.path("mechanism").path("source").asString("").equals("__cause__");
    return raised
        ? "\n\nThe above exception was the direct cause of the following exception:\n\n"
        : "\n\nDuring handling of the above exception, another exception occurred:\n\n";
  }

  private static void pythonBlock(StringBuilder text, JsonNode value) {
    boolean first = true;
    for (var frame : frames(value)) {
      if (first) text.append("Traceback (most recent call last):\n");
      first = false;
      text.append("  File \"").append(file(frame)).append("\", line ").append(line(frame));
      text.append(", in ").append(frame.path("function").asString("<module>")).append('\n');
      if (!code(frame).isEmpty()) text.append("    ").append(code(frame)).append('\n');
    }
    var module = value.path("module").asString("");
    boolean plain =
        module.isEmpty()
            || module.equals("builtins")
            || module.equals("__main__")
            || module.equals("exceptions");
    text.append(headline(plain ? "" : module + ".", value));
  }

  private static String headline(String module, JsonNode value) {
    var type = value.path("type").asString("");
    var message =
        value.path("value").isContainer()
            ? value.path("value").toString()
            : value.path("value").asString("");
    if (type.isEmpty()) return message;
    return module + type + (message.isEmpty() ? "" : ": " + message);
  }

  // ---- Java: the call that failed first, the newest frame first, then its cause

  private String java() {
    var text = new StringBuilder();
    for (var value : values.reversed()) {
      if (!text.isEmpty()) text.append("Caused by: ");
      var module = value.path("module").asString("");
      text.append(headline(module.isEmpty() ? "" : module + ".", value)).append('\n');
      for (var frame : newestFirst(value)) javaFrame(text, frame);
    }
    return text.toString().stripTrailing();
  }

  private static void javaFrame(StringBuilder text, JsonNode frame) {
    var module = frame.path("module").asString("");
    text.append("\tat ").append(module).append(module.isEmpty() ? "" : ".");
    text.append(frame.path("function").asString("?")).append('(');
    text.append(frame.path("filename").asString("Unknown Source"));
    if (line(frame) > 0) text.append(':').append(line(frame));
    text.append(")\n");
  }

  // ---- JavaScript and all others: the same order, in the form that most of them share

  private String script() {
    var text = new StringBuilder();
    for (var value : values.reversed()) {
      if (!text.isEmpty()) text.append("\n[cause]: ");
      text.append(headline("", value));
      for (var frame : newestFirst(value)) scriptFrame(text, frame);
    }
    return text.toString();
  }

  private static void scriptFrame(StringBuilder text, JsonNode frame) {
    var function = frame.path("function").asString("");
    long column = Entries.first(frame, "colno", "colNo").asLong(0);
    var place =
        file(frame)
            + (line(frame) > 0 ? ":" + line(frame) + (column > 0 ? ":" + column : ":1") : "");
    text.append("\n    at ");
    text.append(function.isEmpty() || function.equals("?") ? place : function + " (" + place + ")");
  }
}
