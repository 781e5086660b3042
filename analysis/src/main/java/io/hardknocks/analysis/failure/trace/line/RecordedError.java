package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An error as the file of a notebook keeps it: its name and its words in a field each. */
public final class RecordedError implements TraceParser {
  private static final String NAME = "\"ename\": \"";
  private static final Pattern FIELDS =
      Pattern.compile(
          "\"ename\": \"([^\"]{1,200})\",\\s{0,60}\"evalue\": \"([^\"\\\\]{0,2000}+(?:\\\\.[^\"\\\\]{0,2000}+){0,100}+)");

  @Override
  public String language() {
    return "python";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has(NAME)) return null;
    var fields = FIELDS.matcher(text.all());
    if (!fields.find()) return null;
    var words = fields.group(2).replace("\\n", "\n").replace("\\\"", "\"");
    return Reading.of("python", Strength.LIKELY, Thrown.of(fields.group(1), words), text.size());
  }
}
