package io.hardknocks.codec.layout.sentry;

import java.util.List;

/** As JavaScript prints it: in the order of Java, in the form that most languages share. */
final class ScriptStack {
  private ScriptStack() {}

  static String text(List<Raised> all) {
    var text = new StringBuilder();
    for (var raised : all.reversed()) {
      if (!text.isEmpty()) text.append("\n[cause]: ");
      text.append(raised.headline(""));
      for (var frame : raised.frames().reversed()) append(text, frame);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, StackFrame frame) {
    var function = frame.text("function", "");
    var place = place(frame);
    text.append("\n    at ");
    text.append(function.isEmpty() || function.equals("?") ? place : function + " (" + place + ")");
  }

  private static String place(StackFrame frame) {
    if (frame.line() <= 0) return frame.file();
    return frame.file() + ":" + frame.line() + ":" + Math.max(1, frame.column());
  }
}
