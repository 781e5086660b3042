package io.hardknocks.analysis.failure.trace.compiled;

import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a program of Go logged right before it gave up with a panic that says no more. */
final class LoggedCause {
  private static final int MOST_LINES = 6;

  private static final Pattern GIVES_UP =
      Pattern.compile("(?i)\\b(?:fail|error|unable|could ?n[o']t|cannot|can't)");
  private static final Pattern CAUSE =
      Pattern.compile(
          "connect: connection refused|: no such host|: i/o timeout|connection reset by peer"
              + "|: no route to host|network is unreachable|TLS handshake timeout|: x509: ");

  private LoggedCause() {}

  /** The cause in the lines above a panic; {@code null} when they tell none. */
  static @Nullable Thrown above(Text text, int panic, String message) {
    if (!GIVES_UP.matcher(message).find() || CAUSE.matcher(message).find()) return null;
    for (int i = panic - 1; i >= 0 && i >= panic - MOST_LINES; i--) {
      var line = text.line(i).strip();
      if (CAUSE.matcher(line).find()) return Thrown.of("", line);
    }
    return null;
  }
}
