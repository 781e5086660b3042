package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of pytest: {@code E } before the error, {@code file:line: Name} below it. */
public final class PytestReport implements TraceParser {
  private static final String UNCOLLECTED = "_ ERROR collecting ";

  @Override
  public String language() {
    return "python";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has("\nE   ") && !text.all().startsWith("E   ")) return uncollected(text);
    int first = 0;
    while (first < text.size() && !isTold(text.line(first))) first++;
    int next = first;
    while (text.line(next).startsWith("E  ")) next++;
    var told = new StringBuilder();
    for (int i = first; i < next; i++) told.append(text.line(i).substring(3).strip()).append('\n');
    return reading(text, first, next, told.toString().strip());
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

  /** Whether a line tells of an error; one that ends with a share of all tests shows progress. */
  private static boolean isTold(String line) {
    return line.startsWith("E   ") && !line.stripTrailing().endsWith("%]");
  }

  private static @Nullable Reading reading(Text text, int first, int next, String told) {
    int end = Names.nameEnd(told, 0);
    boolean named = end > 0 && end < told.length() && told.charAt(end) == ':';
    var exception = named || end == told.length() ? told.substring(0, end) : "";
    var message = named ? told.substring(end + 1).strip() : told;
    var frames = new ArrayList<Frame>();
    SourceLine failing = null;
    for (int i = next; i < text.size() && i < next + 6; i++) {
      var line = text.line(i);
      int place = line.indexOf(".py:");
      if (place <= 0) continue;
      int number = Names.number(line, place + 4);
      int name = line.lastIndexOf(": ");
      if (exception.isEmpty() && name > place) exception = line.substring(name + 2).strip();
      var file = line.substring(0, place + 3);
      frames.add(new Frame(file, "", number, Origins.inApp(file)));
      if (number > 0) failing = new SourceLine(number, marked(text, first));
      break;
    }
    if (exception.isEmpty() && message.startsWith("assert ")) exception = "AssertionError";
    if (exception.isEmpty() && frames.isEmpty()) return null;
    var thrown = new Thrown(exception, message, List.copyOf(frames), failing);
    return Reading.of("python", Strength.CERTAIN, thrown, first);
  }

  private static String marked(Text text, int below) {
    for (int i = below - 1; i >= 0 && i > below - 12; i--) {
      if (text.line(i).startsWith(">")) return text.line(i).substring(1).strip();
    }
    return "";
  }
}
