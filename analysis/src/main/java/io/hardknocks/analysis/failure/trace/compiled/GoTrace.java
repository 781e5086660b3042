package io.hardknocks.analysis.failure.trace.compiled;

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

/** Panics and fatal errors of Go's runtime, its race detector and its tests. */
public final class GoTrace implements TraceParser {
  private static final String PANIC = "panic: ";
  private static final String FATAL = "fatal error: ";
  private static final String INDENT = "    ";
  private static final int MOST_ABOVE = 30;

  @Override
  public String language() {
    return "go";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny(PANIC, FATAL, "DATA RACE", "--- FAIL: ", "goroutine ")) return null;
    var reading = told(text);
    return reading == null ? RecoveredPanic.of(text) : reading;
  }

  private static @Nullable Reading told(Text text) {
    int test = -1;
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      int panic = line.indexOf(PANIC);
      if (panic >= 0 && starts(line, panic)) return panic(text, i, line.substring(panic + 7));
      if (line.startsWith(FATAL) && !line.contains("Allocation failed")) {
        return fatal(text, i, line.substring(FATAL.length()));
      }
      if (line.startsWith("WARNING: DATA RACE") || isRace(text, line)) {
        return Reading.of("go", Strength.CERTAIN, thrown(text, "data race", "DATA RACE", i), i);
      }
      int failed = line.indexOf("--- FAIL: ");
      if (test < 0 && failed >= 0 && starts(line, failed)) test = i;
    }
    return test < 0 ? null : test(text, test);
  }

  /** Whether the report of a race was cut at its beginning. */
  private static boolean isRace(Text text, String line) {
    boolean access = line.startsWith("Read at 0x") || line.startsWith("Write at 0x");
    return access && text.hasAny("Previous write at 0x", "Previous read at 0x");
  }

  /**
   * At the start of the line, or behind a prompt or a logger's words but not inside of a sentence.
   */
  private static boolean starts(String line, int panic) {
    return panic == 0 || line.charAt(panic - 1) == ' ' || line.charAt(panic - 1) == '\t';
  }

  private static Reading panic(Text text, int index, String told) {
    var message = new StringBuilder(unwrapped(told));
    for (int i = index + 1; i < text.size() && i < index + 12; i++) {
      var line = text.line(i);
      if (line.isEmpty() || line.startsWith("goroutine ") || line.startsWith("[signal ")) break;
      if (line.strip().startsWith("panic: ")) {
        message.setLength(0);
        message.append(unwrapped(line.strip().substring(7)));
      } else if (message.isEmpty() || line.startsWith(" ")) {
        message.append('\n').append(line);
      } else {
        break;
      }
    }
    var said = message.toString().strip();
    var panic = thrown(text, "panic", said, index);
    var cause = LoggedCause.above(text, index, said);
    var chain = cause == null ? List.of(panic) : List.of(panic, cause);
    return new Reading("go", Strength.CERTAIN, chain, index);
  }

  private static String unwrapped(String told) {
    int end = told.indexOf(" [recovered");
    return end < 0 ? told : told.substring(0, end);
  }

  private static @Nullable Reading fatal(Text text, int index, String told) {
    boolean go =
        text.hasAny("goroutine ", "runtime.", "goroutines are asleep")
            || told.contains("concurrent map");
    if (!go) return null;
    return Reading.of("go", Strength.CERTAIN, thrown(text, "fatal error", told, index), index);
  }

  private static Reading test(Text text, int index) {
    var said = new StringBuilder();
    for (int i = index + 1; i < text.size() && i < index + 8; i++) {
      if (!text.line(i).startsWith(INDENT)) break;
      said.append(text.line(i).strip()).append('\n');
    }
    if (said.isEmpty()) said.append(text.line(index).strip()).append(above(text, index));
    return Reading.of("go", Strength.LIKELY, Thrown.of("FAIL", said.toString().strip()), index);
  }

  /** What a test printed while it ran, which stands above its end. */
  private static String above(Text text, int index) {
    int first = index;
    while (first > 0
        && index - first < MOST_ABOVE
        && (text.line(first - 1).isEmpty() || text.line(first - 1).charAt(0) <= ' ')) {
      first--;
    }
    var printed = text.join(first, index).stripIndent().strip();
    return printed.isEmpty() ? "" : "\n" + printed;
  }

  static Thrown thrown(Text text, String exception, String message, int from) {
    var frames = frames(text, from + 1);
    SourceLine failing = null;
    for (Frame frame : frames) {
      if (frame.inApp() && frame.line() > 0) failing = new SourceLine(frame.line(), "");
    }
    return new Thrown(exception, message, frames, failing);
  }

  private static List<Frame> frames(Text text, int from) {
    var frames = new ArrayList<Frame>();
    for (int i = from; i + 1 < text.size() && frames.size() < 100; i++) {
      var line = text.line(i).strip();
      if (line.isEmpty() && !frames.isEmpty()) break;
      var below = text.line(i + 1).strip();
      int place = below.indexOf(".go:");
      int paren = line.lastIndexOf('(');
      if (place <= 0 || paren <= 0 || line.startsWith("goroutine ")) continue;
      var function = line.substring(0, paren);
      if (function.startsWith("created by ")) break;
      var file = below.substring(0, place + 3);
      boolean inApp =
          Origins.inApp(file) && !function.startsWith("runtime.") && !file.contains("/src/");
      frames.addFirst(
          new Frame(file, function, Names.number(below, place + 4), inApp || own(function)));
    }
    return frames;
  }

  private static boolean own(String function) {
    return function.startsWith("main.");
  }
}
