package io.hardknocks.analysis.failure.trace.script;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import org.jspecify.annotations.Nullable;

/** What Jest tells below the name of a test or a file that fails, where no error has a name. */
public final class JestReport implements TraceParser {
  private static final String HEAD = "● ";

  @Override
  public String language() {
    return "javascript";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has(HEAD)) return null;
    for (int i = 0; i + 2 < text.size(); i++) {
      if (!text.line(i).stripLeading().startsWith(HEAD) || !text.line(i + 1).isEmpty()) continue;
      var told = paragraph(text, i + 2);
      if (told.isEmpty() || told.startsWith(HEAD)) continue;
      return Reading.of("javascript", Strength.LIKELY, thrown(told), i + 2);
    }
    return null;
  }

  private static Thrown thrown(String told) {
    boolean quoted = told.startsWith("thrown: \"");
    var message = quoted ? told.substring("thrown: \"".length()) : told;
    int end = Names.nameEnd(message, 0);
    boolean named =
        message.startsWith(": ", end) && Names.soundsLikeError(message.substring(0, end));
    return named
        ? Thrown.of(message.substring(0, end), message.substring(end + 2))
        : Thrown.of("Error", message);
  }

  private static String paragraph(Text text, int from) {
    int end = from;
    while (end < text.size() && !text.line(end).isEmpty()) end++;
    return text.join(from, Math.max(from + 1, end)).strip();
  }
}
