package io.hardknocks.analysis.failure.trace.compiled;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reports of sanitizers, uncaught C++ exceptions, failed C assertions and aborts of the C library.
 */
public final class NativeCrash implements TraceParser {
  private static final Pattern SANITIZER =
      Pattern.compile("(ERROR|WARNING|SUMMARY): (\\w*Sanitizer): (.*)");
  private static final Pattern STACK =
      Pattern.compile("^\\s*#\\d+ 0x[0-9a-f]+ (?:in )?(\\S+).*?([^\\s/]+\\.\\w+):(\\d+)");

  @Override
  public String language() {
    return "c";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny(
        "Sanitizer", "terminate called", "Assertion ", "runtime error: ", "terminating d"))
      return null;
    boolean thrownOn = text.has("terminate called after throwing");
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      var thrown = thrown(text, i, line);
      if (thrown == null && !thrownOn) thrown = asserted(line);
      if (thrown != null) return Reading.of("cpp", Strength.CERTAIN, thrown, i);
    }
    return null;
  }

  private static @Nullable Thrown thrown(Text text, int index, String line) {
    if (line.contains("Sanitizer: ")) {
      var matcher = SANITIZER.matcher(line);
      if (matcher.find()) {
        int first = matcher.group(1).equals("SUMMARY") ? 0 : index + 1;
        return sanitized(text, first, matcher.group(2), matcher.group(3));
      }
    }
    int undefined = line.indexOf(": runtime error: ");
    boolean placed = undefined > 0 && Character.isDigit(line.charAt(undefined - 1));
    if (placed && line.indexOf(".go:") < 0) {
      return Thrown.of("UndefinedBehaviorSanitizer", line.substring(undefined + 17));
    }
    if (line.startsWith("terminate called") || line.contains("terminating d"))
      return terminated(text, index, line);
    return null;
  }

  /** A failed assertion of C; OpenCV puts its own into an error's message, behind a number. */
  private static @Nullable Thrown asserted(String line) {
    int assertion = line.indexOf("Assertion ");
    if (assertion < 0 || line.startsWith("(-215:", assertion - 6)) return null;
    boolean failed =
        line.indexOf("' failed.") > 0
            || line.contains("failed: ")
            || line.startsWith("failed", assertion + 10);
    return failed ? Thrown.of("Assertion", line.substring(assertion)) : null;
  }

  private static Thrown terminated(Text text, int first, String start) {
    boolean wrapped = start.endsWith("instance of");
    var line = wrapped ? start + " " + text.line(first + 1).strip() : start;
    int index = wrapped ? first + 1 : first;
    int open = line.indexOf("instance of '");
    var name = "terminate";
    if (open > 0) {
      int close = line.indexOf('\'', open + 13);
      name = line.substring(open + 13, close < 0 ? line.length() : close);
    } else {
      int type = line.indexOf("exception of type ");
      if (type > 0)
        name =
            line.substring(
                type + 18, Math.max(type + 18, Names.nameEnd(line.replace(':', '.'), type + 18)));
    }
    if (name.endsWith(":") || name.endsWith(".")) name = name.substring(0, name.length() - 1);
    var below = text.line(index + 1);
    int what = below.indexOf("what():");
    if (what >= 0) {
      var told = below.substring(what + 7).strip();
      boolean cut = told.isEmpty() || told.endsWith(":");
      return Thrown.of(
          name,
          cut
              ? (told + "\n" + text.join(index + 2, Math.min(text.size(), index + 5))).strip()
              : told);
    }
    int colon = line.lastIndexOf(": ");
    return Thrown.of(name, colon < 0 ? line : line.substring(colon + 2));
  }

  /**
   * @param first where its frames are looked for: above the line that sums it up, where no more is
   *     left of the report
   */
  private static Thrown sanitized(Text text, int first, String tool, String message) {
    var frames = new ArrayList<Frame>();
    SourceLine failing = null;
    for (int i = first; i < text.size() && i < first + 40; i++) {
      var line = text.line(i);
      if (line.isEmpty() && !frames.isEmpty()) break;
      if (!line.contains("#")) continue;
      var matcher = STACK.matcher(line);
      if (!matcher.find()) continue;
      int number = Names.number(matcher.group(3), 0);
      boolean inApp = !line.contains("/usr/") && !line.contains("sanitizer");
      frames.addFirst(new Frame(matcher.group(2), matcher.group(1), number, inApp));
      if (failing == null && inApp && number > 0) failing = new SourceLine(number, "");
    }
    return new Thrown(tool, message, frames, failing);
  }
}
