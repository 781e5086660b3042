package io.hardknocks.codec.layout.sentry;

import java.util.List;
import java.util.Set;

/** As Python prints it: the cause first, the newest frame last. */
final class PythonStack {
  /** Modules that Python leaves out before the name of an exception. */
  private static final Set<String> PLAIN = Set.of("builtins", "__main__", "exceptions");

  private PythonStack() {}

  static String text(List<Raised> all) {
    var text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) text.append(between(all.get(i - 1)));
      append(text, all.get(i));
    }
    return text.toString();
  }

  private static String between(Raised cause) {
    return cause.isCause()
        ? "\n\nThe above exception was the direct cause of the following exception:\n\n"
        : "\n\nDuring handling of the above exception, another exception occurred:\n\n";
  }

  private static void append(StringBuilder text, Raised raised) {
    var frames = raised.frames();
    if (!frames.isEmpty()) text.append("Traceback (most recent call last):\n");
    for (var frame : frames) append(text, frame);
    text.append(raised.headline(PLAIN.contains(raised.module()) ? "" : raised.module()));
  }

  private static void append(StringBuilder text, StackFrame frame) {
    text.append("  File \"").append(frame.file()).append("\", line ").append(frame.line());
    text.append(", in ").append(frame.text("function", "<module>")).append('\n');
    if (!frame.code().isEmpty()) text.append("    ").append(frame.code()).append('\n');
  }
}
