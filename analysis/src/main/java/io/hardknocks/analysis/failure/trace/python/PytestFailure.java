package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One failing test of pytest's report: {@code >} before the code that ran, {@code file:line:} below
 * it, {@code E } before the error, and the errors that led to it above that.
 */
final class PytestFailure {
  private static final int MOST_FRAMES = 400;
  private static final int MOST_BETWEEN = 6;

  private final Text text;
  private final List<Thrown> chain = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private @Nullable SourceLine failing;
  private String marked = "";
  private boolean joined;
  private int at;

  PytestFailure(Text text) {
    this.text = text;
  }

  @Nullable Reading read() {
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      if (isTold(line)) {
        if (!chain.isEmpty() && !joined) break;
        i = error(i) - 1;
      } else if (ends(line)) {
        if (!chain.isEmpty()) break;
        begin();
      } else if (joins(line)) {
        begin();
        joined = true;
      } else if (line.startsWith(">")) {
        marked = line.substring(1).strip();
      } else {
        frame(i);
      }
    }
    return reading();
  }

  private @Nullable Reading reading() {
    if (chain.isEmpty()) return null;
    var reported = chain.getFirst();
    boolean nothing = reported.exception().isEmpty() && reported.frames().isEmpty();
    return nothing ? null : new Reading("python", Strength.CERTAIN, chain, at);
  }

  private void begin() {
    frames.clear();
    failing = null;
    marked = "";
  }

  /** Whether a line tells of an error; one that ends with a share of all tests shows progress. */
  private static boolean isTold(String line) {
    return line.startsWith("E   ") && !line.endsWith("%]");
  }

  /** Whether a line ends a test's part of the report: the head of another one or of a section. */
  private static boolean ends(String line) {
    if (line.startsWith("====") || line.startsWith("----")) return true;
    return line.startsWith("_") && line.endsWith("_") && line.chars().anyMatch(Character::isLetter);
  }

  /** Whether a line says that the error above it led to the one below. */
  private static boolean joins(String line) {
    return line.startsWith("During handling of") || line.startsWith("The above exception");
  }

  /** Reads the error that starts at {@code first}; returns the first line after it. */
  private int error(int first) {
    int next = first;
    var told = new StringBuilder();
    while (text.line(next).startsWith("E  ")) {
      told.append(text.line(next++).substring(3).strip()).append('\n');
    }
    var error = ToldError.of(told.toString().strip());
    var name = error.exception();
    int below = below(next);
    if (below >= 0) {
      frame(below);
      if (name.isEmpty()) name = named(text.line(below));
      next = below + 1;
    }
    chain.addFirst(new Thrown(name, error.message(), frames, failing));
    at = first;
    joined = false;
    return next;
  }

  /** The line below an error that says where it was raised, -1 when there is none. */
  private int below(int next) {
    for (int i = next; i < text.size() && i < next + MOST_BETWEEN; i++) {
      var line = text.line(i);
      if (ends(line) || isTold(line) || joins(line)) return -1;
      if (placeEnd(line) > 0) return i;
    }
    return -1;
  }

  /** The error's name at the end of such a line; empty when none is there. */
  private static String named(String line) {
    var name = line.substring(line.lastIndexOf(' ') + 1);
    return Names.nameEnd(name, 0) == name.length() && Names.soundsLikeError(name) ? name : "";
  }

  private void frame(int index) {
    var line = text.line(index);
    int end = placeEnd(line);
    if (end == 0) return;
    int colon = line.indexOf(".py:") + 3;
    var file = line.substring(0, colon);
    int number = Names.number(line, colon + 1);
    boolean told = line.startsWith(": in ", end);
    var function = told ? line.substring(end + ": in ".length()).strip() : "";
    var code = told ? text.line(index + 1).strip() : marked;
    var frame = new Frame(file, function, number, Origins.inApp(file));
    if (frames.size() < MOST_FRAMES) frames.add(frame);
    if (frame.inApp() && number > 0) failing = new SourceLine(number, code);
    marked = "";
  }

  /** Where {@code file.py:7} ends at the start of a line; 0 when the line does not start so. */
  private static int placeEnd(String line) {
    int colon = line.indexOf(".py:");
    if (colon <= 0 || line.charAt(0) == ' ') return 0;
    int end = colon + 4;
    while (end < line.length() && Character.isDigit(line.charAt(end))) end++;
    boolean whole = end == line.length() || line.charAt(end) == ':';
    return end > colon + 4 && whole ? end : 0;
  }
}
