package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of checkers of style: {@code a.py:1:8: F401 'os' imported but unused}, {@code a.yml:3:5:
 * [error] wrong indentation (indentation)}.
 */
public final class CheckerLine implements TraceParser {
  private static final List<Pattern> LINES =
      List.of(
          Pattern.compile(
              "(?<file>\\S{1,300}):(?<line>\\d{1,7})(?::\\d{1,6}:?)? \\[?(?<code>[A-Z]{1,4}\\d{2,4})(?:/[\\w-]{1,40})?\\]?:? (?:\\[\\*\\] |(?:error|warning): )?(?<message>\\S.*)"),
          Pattern.compile(
              "(?<file>\\S{1,300}):(?<line>\\d{1,7}):\\d{1,6}: \\[error\\] (?<message>.*) \\((?<code>[a-z-]{2,40})\\)"));

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny(".py:", ".yml:", ".yaml:", "ockerfile:", ".md:")) return null;
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      int colon = line.indexOf(':', 2);
      if (colon < 0 || colon + 1 >= line.length() || !Character.isDigit(line.charAt(colon + 1)))
        continue;
      for (Pattern pattern : LINES) {
        var matcher = pattern.matcher(line);
        if (matcher.matches()) return reading(matcher, i);
      }
    }
    return null;
  }

  private static Reading reading(Matcher matcher, int index) {
    var file = matcher.group("file");
    int number = Names.number(matcher.group("line"), 0);
    var frames = List.of(new Frame(file, "", number, Origins.inApp(file)));
    var failing = number == 0 ? null : new SourceLine(number, "");
    var thrown =
        new Thrown(matcher.group("code"), matcher.group("message").strip(), frames, failing);
    return Reading.of(file.contains(".py") ? "python" : "", Strength.LIKELY, thrown, index);
  }
}
