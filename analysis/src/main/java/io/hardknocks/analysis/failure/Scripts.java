package io.hardknocks.analysis.failure;

import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The failing line with its text, from the script where the trace does not show it. */
final class Scripts {
  private Scripts() {}

  /** The failure with the text of its line. */
  static Failure locate(Failure failure, String script) {
    var line = line(failure.line(), script);
    if (Objects.equals(line, failure.line())) return failure;
    return new Failure(
        failure.exception(),
        failure.message(),
        failure.verdict(),
        failure.frames(),
        line,
        failure.fingerprint(),
        failure.tags());
  }

  private static @Nullable SourceLine line(@Nullable SourceLine line, String script) {
    if (line == null || !line.text().isEmpty() || script.isEmpty()) return line;
    int from = 0;
    for (int number = 1; number < line.number(); number++) {
      from = script.indexOf('\n', from) + 1;
      if (from == 0) return line;
    }
    int end = script.indexOf('\n', from);
    return new SourceLine(
        line.number(), script.substring(from, end < 0 ? script.length() : end).strip());
  }
}
