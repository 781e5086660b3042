package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The report of pytest: of the tests that failed, the first one. */
public final class PytestReport implements TraceParser {
  private static final Pattern COUNT =
      Pattern.compile("=* ?(\\d{1,7} failed\\b[^=]{0,80} in \\d[\\d.]*s[^=]{0,20}?) ?=*");
  private static final String CUT = "...";
  private static final String UNCOLLECTED = "_ ERROR collecting ";

  @Override
  public String language() {
    return "python";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (text.has("\nE   ") || text.all().startsWith("E   ")) return new PytestFailure(text).read();
    var uncollected = uncollected(text);
    return uncollected == null ? summed(text) : uncollected;
  }

  /** What stands below the head of a file that could not be collected, without a trace. */
  private static @Nullable Reading uncollected(Text text) {
    if (!text.has(UNCOLLECTED)) return null;
    int head = 0;
    while (head < text.size() && !text.line(head).contains(UNCOLLECTED)) head++;
    if (head + 1 >= text.size()) return null;
    int end = head + 1;
    while (end < text.size() && !text.line(end).startsWith("====")) end++;
    var told = text.join(head + 1, end).strip();
    if (told.isEmpty() || told.contains("Traceback") || told.contains("Error: ")) return null;
    return Reading.of("python", Strength.CERTAIN, Thrown.of("", told), head + 1);
  }

  /** What the summary says, {@code FAILED tests/a.py::test_b - KeyError: 'c'}, and nothing else. */
  private static @Nullable Reading summed(Text text) {
    if (!text.hasAny("FAILED ", "ERROR ") || !text.has(".py") || text.has("Traceback (")) {
      return null;
    }
    for (int i = 0; i < text.size(); i++) {
      var error = behindTest(text.line(i));
      if (error == null) continue;
      var thrown = new Thrown(error.exception(), whole(text, error), List.of(), null);
      return Reading.of("python", Strength.CERTAIN, thrown, i);
    }
    return counted(text);
  }

  /** The message as a line of the report has it, where the summary cuts it. */
  private static String whole(Text text, ToldError error) {
    var told = error.message();
    if (!told.endsWith(CUT)) return told;
    var start = error.exception() + ": " + told.substring(0, told.length() - CUT.length());
    for (int i = 0; i < text.size(); i++) {
      if (text.line(i).startsWith(start)) {
        return text.line(i).substring(error.exception().length() + 2);
      }
    }
    return told;
  }

  /** How many tests failed, where the summary says no more: {@code === 2 failed in 0.31s ===}. */
  private static @Nullable Reading counted(Text text) {
    for (int i = text.lastIndex(); i >= 0; i--) {
      var counted = COUNT.matcher(text.line(i));
      if (!counted.matches()) continue;
      return Reading.of("python", Strength.LIKELY, Thrown.of("", counted.group(1)), i);
    }
    return null;
  }

  private static @Nullable ToldError behindTest(String line) {
    if (!line.startsWith("FAILED ") && !line.startsWith("ERROR ")) return null;
    int file = line.indexOf(".py");
    boolean id = file > 0 && line.startsWith("::", file + 3);
    boolean test = id || (file > 0 && line.startsWith(" - ", file + 3));
    int dash = test ? line.indexOf(" - ", file) : -1;
    while (dash > 0) {
      var error = ToldError.of(line.substring(dash + 3));
      var name = error.exception();
      if (Names.soundsLikeError(name) || (id && !name.isEmpty())) return error;
      dash = line.indexOf(" - ", dash + 3);
    }
    return null;
  }
}
