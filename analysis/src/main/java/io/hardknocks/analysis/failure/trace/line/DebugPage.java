package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of the page that Django shows of an error: its class and the path that was asked for,
 * the message below.
 */
public final class DebugPage implements TraceParser {
  private static final Pattern HEAD =
      Pattern.compile("([A-Z]\\w{2,80}) at /(?:\\S{0,300}/)?[^\\s.:]{0,100}");
  private static final int FIRST_LINES = 20;

  @Override
  public String language() {
    return "python";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has(" at /")) return null;
    for (int i = 0; i < Math.min(text.size(), FIRST_LINES); i++) {
      var head = HEAD.matcher(text.line(i));
      var message = text.line(i + 1);
      if (message.isEmpty() || message.startsWith(" ") || !head.matches()) continue;
      return Reading.of("python", Strength.LIKELY, Thrown.of(head.group(1), message), i);
    }
    return null;
  }
}
