package io.hardknocks.analysis.failure.trace.compiled;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A panic of Go that a server or a handler caught and logged in its own words, with the stack of
 * its goroutine below: {@code http: panic serving 127.0.0.1:4: index out of range}.
 */
final class RecoveredPanic {
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\bpanic(?:ked|king)?(?: serving \\S{1,100}:| [\\w /*().-]{1,60}:|:) (?<said>\\S.*)");

  private static final Pattern TIME =
      Pattern.compile("^\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)? ");

  private static final Pattern STACK = Pattern.compile(":? *goroutine \\d+ \\[\\w.*");

  private RecoveredPanic() {}

  static @Nullable Reading of(Text text) {
    if (!text.has("goroutine ") || !text.has("[running]:")) return null;
    for (int i = 0; i < text.size(); i++) {
      var told = TOLD.matcher(text.line(i));
      if (told.find()) return reading(text, i, told.group("said"));
    }
    return text.has("\npanic({") ? aboveStack(text) : null;
  }

  /** What was recovered from stands above the stack, behind the time. */
  private static @Nullable Reading aboveStack(Text text) {
    for (int i = 1; i < text.size(); i++) {
      if (!text.line(i).startsWith("goroutine ") || !text.line(i).endsWith("[running]:")) continue;
      var said = TIME.matcher(text.line(i - 1)).replaceFirst("").strip();
      return said.isEmpty() ? null : reading(text, i - 1, said);
    }
    return null;
  }

  private static Reading reading(Text text, int index, String said) {
    var message = STACK.matcher(said).replaceFirst("").strip();
    var thrown = GoTrace.thrown(text, "panic", message, index);
    return Reading.of("go", Strength.CERTAIN, thrown, index);
  }
}
