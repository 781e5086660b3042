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
  private StackText() {}

  /** Empty when the event has no exception. */
  static String of(ObjectNode event) {
    var raised = values(event).stream().map(Raised::new).toList();
    if (raised.isEmpty()) return "";
    return switch (platform(event, raised.getLast())) {
      case "python" -> PythonStack.text(raised);
      case "java", "kotlin", "android" -> JavaStack.text(raised);
      default -> ScriptStack.text(raised);
    };
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

  private static String platform(ObjectNode event, Raised last) {
    var told = event.path("platform").asString("");
    if (!told.isEmpty() && !told.equals("other")) return told;
    for (var frame : last.frames()) {
      var file = frame.text("filename", "");
      if (file.endsWith(".py")) return "python";
      if (file.endsWith(".java") || file.endsWith(".kt")) return "java";
      if (file.matches(".*\\.[cm]?[jt]sx?")) return "node";
    }
    return told;
  }
}
