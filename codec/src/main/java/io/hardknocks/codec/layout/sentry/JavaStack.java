package io.hardknocks.codec.layout.sentry;

import java.util.List;

/** As Java prints it: the call that failed first, the newest frame first, then its cause. */
final class JavaStack {
  private JavaStack() {}

  static String text(List<Raised> all) {
    var text = new StringBuilder();
    for (var raised : all.reversed()) {
      if (!text.isEmpty()) text.append("Caused by: ");
      text.append(raised.headline(raised.module())).append('\n');
      for (var frame : raised.frames().reversed()) append(text, frame);
    }
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, StackFrame frame) {
    var module = frame.text("module", "");
    text.append("\tat ").append(module).append(module.isEmpty() ? "" : ".");
    text.append(frame.text("function", "?")).append('(');
    text.append(frame.text("filename", "Unknown Source"));
    if (frame.line() > 0) text.append(':').append(frame.line());
    text.append(")\n");
  }
}
