package io.hardknocks.analysis.failure.trace.line;

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

/**
 * What make itself finds wrong, in whatever tongue: not that a command failed, or that it waits.
 */
public final class MakeLine implements TraceParser {
  private static final String MARK = ": *** ";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:\\S{0,80}make(?:\\.exe)?(?:\\[\\d{1,4}\\])?|\\S{1,200}:(?<line>\\d{1,7})): \\*\\*\\* (?<told>(?!\\[|No targets specified)[^\\n]{0,4000}(?<!\\.\\.))");

  @Override
  public String language() {
    return "c";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has(MARK)) return null;
    for (int i = 0; i < text.size(); i++) {
      var make = LINE.matcher(text.line(i).strip());
      if (!make.matches()) continue;
      var number = make.group("line");
      var place = number == null ? null : new SourceLine(Names.number(number, 0), "");
      var thrown = new Thrown("make", make.group("told"), List.of(), place);
      return Reading.of("c", Strength.LIKELY, thrown, i);
    }
    return null;
  }
}
