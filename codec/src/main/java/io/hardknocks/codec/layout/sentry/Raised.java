package io.hardknocks.codec.layout.sentry;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One exception of an event. */
record Raised(JsonNode value) {
  /** The newest last. */
  List<StackFrame> frames() {
    var trace = Entries.first(value, "stacktrace", "rawStacktrace", "raw_stacktrace");
    var frames = new ArrayList<StackFrame>();
    for (var frame : trace.path("frames")) if (frame.isObject()) frames.add(new StackFrame(frame));
    return frames;
  }

  String module() {
    return value.path("module").asString("");
  }

  /** Whether it is the cause of the next one, and did not only come before it. */
  boolean isCause() {
    return value.path("mechanism").path("source").asString("").equals("__cause__");
  }

  /**
   * Type and message.
   *
   * @param module what stands before the type; empty for nothing
   */
  String headline(String module) {
    var type = value.path("type").asString("");
    var told = value.path("value");
    var message = told.isContainer() ? told.toString() : told.asString("");
    if (type.isEmpty()) return message;
    var name = module.isEmpty() ? type : module + "." + type;
    return message.isEmpty() ? name : name + ": " + message;
  }
}
