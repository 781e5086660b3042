package io.hardknocks.recorder;

import io.hardknocks.recorder.event.Problem;
import io.hardknocks.recorder.event.Values;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** An exception of the program as text. What it does when it is asked ends here. */
final class Thrown {
  private static final int LONGEST_TRACE = 64_000;

  private Thrown() {}

  static Problem problem(@Nullable Throwable thrown) {
    if (thrown == null) return Problem.of("");
    return new Problem(thrown.getClass().getName(), message(thrown), trace(thrown));
  }

  /** Without its trace, for the scopes around the one that it left first. */
  static Problem brief(Throwable thrown) {
    return new Problem(thrown.getClass().getName(), message(thrown), "");
  }

  private static String message(Throwable thrown) {
    try {
      var message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (Throwable e) {
      return "[message that cannot be read: " + e.getClass().getName() + "]";
    }
  }

  private static String trace(Throwable thrown) {
    var text = new StringWriter();
    try {
      thrown.printStackTrace(new PrintWriter(text));
    } catch (Throwable e) {
      return Values.text(thrown);
    }
    return text.getBuffer().length() <= LONGEST_TRACE
        ? text.toString()
        : text.getBuffer().substring(0, LONGEST_TRACE);
  }
}
