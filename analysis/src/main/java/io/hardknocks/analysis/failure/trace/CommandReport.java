package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.text.Text;
import org.jspecify.annotations.Nullable;

/** An error of Python that only says with which code a command ended, which told why above. */
final class CommandReport {
  private static final String HEADER = "Traceback (most recent call last)";
  private static final String TOLD = "Non-zero exit code: ";

  private CommandReport() {}

  /** What stands above the report; {@code null} when the reading is none. */
  static @Nullable Text above(Reading reading, Text text) {
    boolean report = reading.chain().getFirst().message().startsWith(TOLD);
    if (!report || !reading.language().equals("python")) return null;
    for (int i = 1; i < text.size(); i++) {
      if (text.line(i).contains(HEADER)) return Text.of(text.join(0, i));
    }
    return null;
  }
}
