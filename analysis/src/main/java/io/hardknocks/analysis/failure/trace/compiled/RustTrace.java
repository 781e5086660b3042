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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Panics of Rust in the old and the new layout, and errors returned from {@code main}. */
public final class RustTrace implements TraceParser {
  private static final String PANICKED = " panicked at ";

  /** The place of a panic stands on the next line where the line was too long. */
  private static final String BROKEN = " panicked at\n";

  /** A place behind the quote that the old layout has before the message. */
  private static final Pattern PLACE = Pattern.compile("'[^'\\s]{1,200}\\.rs:\\d{1,7}:\\d{1,6}:$");

  private static final String CRASHED = "application panicked (crashed).";

  private static final String UNWRAPPED = "called `";

  /** Cargo quotes the panic of a build script; the build script's failure is the error. */
  private static final String BUILD_SCRIPT = "failed to run custom build command";

  /** What does not compile does not panic: that was the test which had it compiled. */
  private static final String UNCOMPILED = "error: aborting due to ";

  @Override
  public String language() {
    return "rust";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (text.has(UNWRAPPED) && !text.has(PANICKED)) return unwrapped(text);
    if (text.has(CRASHED)) return crashed(text);
    if (!text.has(PANICKED)) return text.has(BROKEN) ? broken(text) : returned(text);
    if (text.has(BUILD_SCRIPT) || text.has(UNCOMPILED)) return null;
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      int at = line.indexOf(PANICKED);
      if (at < 0) continue;
      var rest = line.substring(at + PANICKED.length());
      boolean placed = PLACE.matcher(rest).lookingAt();
      if (placed) return current(text, i, i + 1, rest.substring(1));
      return rest.startsWith("'") ? old(text, i, rest) : current(text, i, i + 1, rest);
    }
    return null;
  }

  /** A panic's message without the line that says where it was. */
  private static @Nullable Reading unwrapped(Text text) {
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i).strip();
      boolean own = line.startsWith("called `Result::") || line.startsWith("called `Option::");
      if (own) return Reading.of("rust", Strength.LIKELY, Thrown.of("panic", line), i);
    }
    return returned(text);
  }

  /**
   * What {@code main} returned, in the debug layout: {@code Error: ParseIntError { kind: Empty }}.
   */
  private static @Nullable Reading returned(Text text) {
    int last = text.lastIndex();
    var line = text.line(last);
    if (!line.startsWith("Error: ")) return null;
    int end = Names.nameEnd(line, 7);
    boolean debug = line.startsWith(" { ", end) || line.startsWith("(", end);
    boolean closed = line.endsWith("}") || line.endsWith(")");
    if (end == 7 || !debug || !closed) return null;
    return Reading.of("rust", Strength.LIKELY, Thrown.of("Error", line.substring(7)), last);
  }

  private static Reading old(Text text, int index, String rest) {
    int close = rest.lastIndexOf("', ");
    if (close > 0) return reading(text, index, rest.substring(1, close), rest.substring(close + 3));
    var message = new StringBuilder(rest.substring(1));
    for (int i = index + 1; i < text.size() && i < index + 12; i++) {
      var line = text.line(i);
      int end = line.endsWith("',") ? line.length() - 2 : line.indexOf("', ");
      message.append('\n').append(end < 0 ? line : line.substring(0, end));
      if (end < 0) continue;
      boolean below = end + 2 == line.length();
      var place = below ? text.line(i + 1).strip() : line.substring(end + 3);
      return reading(text, index, message.toString(), place);
    }
    var told = message.toString();
    boolean quoted = message.length() > 1 && told.endsWith("'");
    return reading(text, index, quoted ? told.substring(0, told.length() - 1) : told, "");
  }

  /** A panic that a handler shows: its message, and its place behind a label or {@code in}. */
  private static @Nullable Reading crashed(Text text) {
    int head = 0;
    while (head < text.size() && !text.line(head).contains(CRASHED)) head++;
    var message = new StringBuilder();
    for (int i = head + 1; i < text.size() && i < head + 20; i++) {
      var line = text.line(i).strip();
      boolean place = line.startsWith("Location: ") || line.startsWith("in ");
      if (place || (line.isEmpty() && !message.isEmpty())) {
        var told = message.toString().strip();
        return reading(text, head, told, line.substring(line.indexOf(' ') + 1).strip());
      }
      message.append(line.startsWith("Message: ") ? line.substring(9) : line).append('\n');
    }
    return null;
  }

  private static @Nullable Reading broken(Text text) {
    int i = 0;
    while (i < text.size() && !text.line(i).endsWith(BROKEN.stripTrailing())) i++;
    return i == text.size() ? null : current(text, i, i + 2, text.line(i + 1).strip());
  }

  private static Reading current(Text text, int index, int told, String place) {
    var message = new StringBuilder();
    for (int i = told; i < text.size() && i < told + 20; i++) {
      var line = text.line(i);
      if (line.startsWith("note: ") || line.startsWith("stack backtrace:")) break;
      if (line.startsWith("thread '") && line.contains(PANICKED)) break;
      if (line.startsWith("error: test failed") || line.startsWith("test result: ")) break;
      if (line.isEmpty() && !message.isEmpty()) break;
      message.append(line).append('\n');
    }
    return reading(text, index, message.toString().strip(), place);
  }

  private static Reading reading(Text text, int index, String message, String place) {
    var frames = new ArrayList<>(backtrace(text, index));
    SourceLine failing = null;
    int colon = place.indexOf(".rs:");
    if (colon > 0) {
      var file = place.substring(0, colon + 3);
      int number = Names.number(place, colon + 4);
      boolean inApp = Origins.inApp(file);
      if (frames.isEmpty()) frames.add(new Frame(file, "", number, inApp));
      if (inApp && number > 0) failing = new SourceLine(number, "");
    }
    if (failing == null) failing = innermost(frames);
    var thrown = new Thrown("panic", message, frames, failing);
    return Reading.of("rust", Strength.CERTAIN, thrown, index);
  }

  private static @Nullable SourceLine innermost(List<Frame> frames) {
    for (Frame frame : frames.reversed()) {
      if (frame.inApp() && frame.line() > 0) return new SourceLine(frame.line(), "");
    }
    return null;
  }

  private static List<Frame> backtrace(Text text, int from) {
    var frames = new ArrayList<Frame>();
    for (int i = from; i + 1 < text.size() && frames.size() < 100; i++) {
      var below = text.line(i + 1).strip();
      int place = below.indexOf(".rs:");
      if (!below.startsWith("at ") || place < 0) continue;
      var line = text.line(i).strip();
      int colon = line.indexOf(": ");
      if (colon < 0) continue;
      var file = below.substring(3, place + 3);
      frames.addFirst(
          new Frame(
              file,
              function(line.substring(colon + 2)),
              Names.number(below, place + 4),
              Origins.inApp(file)));
    }
    return frames;
  }

  /** Without the hash that compilers put behind a function's name. */
  private static String function(String name) {
    int hash = name.lastIndexOf("::h");
    return hash > 0 && name.length() - hash == 19 ? name.substring(0, hash) : name;
  }
}
