package io.hardknocks.analysis.failure.trace.script;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of ESLint: {@code 3:5 error 'x' is not defined no-undef}, and as Next.js prints them. */
public final class LinterLine implements TraceParser {
  private static final Pattern PROBLEM =
      Pattern.compile(
          "^\\s*(\\d{1,6}):(\\d{1,5})\\s+(?:error|Error:)\\s+(.*?)(?:\\s{2,}([@\\w/-]+))?$");

  @Override
  public String language() {
    return "javascript";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny("  error  ", "  Error: ")) return null;
    for (int i = 0; i < text.size(); i++) {
      var matcher = PROBLEM.matcher(text.line(i));
      if (!matcher.matches()) continue;
      var rule = matcher.group(4) == null ? "error" : matcher.group(4);
      int number = Names.number(matcher.group(1), 0);
      var failing = number == 0 ? null : new SourceLine(number, "");
      var thrown = new Thrown(rule, matcher.group(3).strip(), List.of(), failing);
      return Reading.of("javascript", Strength.CERTAIN, thrown, i);
    }
    return null;
  }
}
