package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** An error of Python that only says with which code a command ended, which told why above. */
final class CommandReport {
  private static final String HEADER = "Traceback (most recent call last)";
  private static final String TOLD = "Non-zero exit code: ";
  private static final String CALLED = "CalledProcessError";

  private CommandReport() {}

  /** What stands above the report; {@code null} when the reading is none. */
  static @Nullable Text above(Reading reading, Text text) {
    if (!reading.language().equals("python")) return null;
    if (reading.chain().getFirst().message().startsWith(TOLD)) {
      return before(text, header(text, 1, text.size(), 1));
    }
    if (reading.chain().stream().noneMatch(CommandReport::isCalled)) return null;
    for (int i = 0; i < text.size(); i++) {
      boolean called = text.line(i).contains(CALLED + ": ");
      if (called) return before(text, header(text, i, 0, -1));
    }
    return null;
  }

  /** What the command told; its line is of another file, so that of the call stays. */
  static Reading at(Reading call, Reading told) {
    var error = told.chain().getFirst();
    if (error.line() != null) return told;
    var chain = new ArrayList<>(told.chain());
    var last = call.chain().getLast();
    chain.set(0, last.as(error.exception(), error.message()));
    return new Reading(told.language(), told.strength(), chain, told.at());
  }

  private static boolean isCalled(Thrown thrown) {
    return thrown.exception().endsWith(CALLED)
        && (thrown.message().contains(" returned non-zero exit status ")
            || thrown.message().contains(" died with "));
  }

  private static @Nullable Text before(Text text, int header) {
    return header <= 0 ? null : Text.of(text.join(0, header));
  }

  /** The first header from a line on, in one direction; -1 when there is none. */
  private static int header(Text text, int from, int to, int step) {
    for (int i = from; i != to; i += step) if (text.line(i).contains(HEADER)) return i;
    return -1;
  }
}
