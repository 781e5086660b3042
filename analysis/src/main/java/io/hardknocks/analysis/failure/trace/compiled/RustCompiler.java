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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors of rustc and cargo. */
public final class RustCompiler implements TraceParser {
  private static final String EXPLAIN = "rustc --explain E";
  private static final String LINKING = "error: linking with `";

  @Override
  public String language() {
    return "rust";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny(
        "error[E", " --> ", "cargo", "Cargo.toml", "error: could not compile", LINKING))
      return null;
    int plain = -1;
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      int code = line.indexOf("error[E");
      if (code >= 0) {
        int close = line.indexOf("]: ", code);
        if (close > 0) {
          return reading(text, i, line.substring(code, close + 1), line.substring(close + 3));
        }
      }
      if (plain < 0 && line.startsWith("error: ") && telling(text, i)) plain = i;
    }
    if (plain < 0) return explained(text);
    return reading(text, plain, "error", text.line(plain).substring(7));
  }

  /** The code that the last lines offer to explain, where the error's own line was cut off. */
  private static @Nullable Reading explained(Text text) {
    if (!text.has(EXPLAIN)) return null;
    for (int i = text.lastIndex(); i >= 0; i--) {
      int at = text.line(i).indexOf(EXPLAIN);
      if (at < 0) continue;
      int from = at + EXPLAIN.length();
      var code = text.line(i).substring(from - 1, Math.min(text.line(i).length(), from + 4));
      var thrown = Thrown.of("error[" + code + "]", text.join(0, i).strip());
      return Reading.of("rust", Strength.CERTAIN, thrown, i);
    }
    return null;
  }

  private static boolean telling(Text text, int index) {
    var line = text.line(index);
    boolean summary =
        line.startsWith("error: could not compile")
            || line.startsWith("error: Could not compile")
            || line.startsWith("error: aborting due to")
            || line.startsWith("error: test failed")
            || line.startsWith("error: process didn't exit");
    boolean rust =
        text.line(index + 1).strip().startsWith("--> ")
            || text.hasAny("cargo", "Cargo.", "rustc", ".rs:", "could not compile", LINKING);
    return rust && !summary;
  }

  private static Reading reading(Text text, int index, String exception, String told) {
    var message = new StringBuilder(told);
    SourceLine failing = null;
    var frames = List.<Frame>of();
    boolean plain = exception.equals("error");
    for (int i = index + 1; i < text.size() && i < index + 40; i++) {
      var line = text.line(i).strip();
      if (line.startsWith("error") || line.startsWith("warning")) break;
      if (line.startsWith("--> ") && frames.isEmpty()) {
        int colon = line.indexOf(".rs:");
        int number = colon < 0 ? 0 : Names.number(line, colon + 4);
        if (number == 0) continue;
        var file = line.substring(4, colon + 3);
        frames = List.of(new Frame(file, "", number, Origins.inApp(file)));
        failing = new SourceLine(number, shown(text, i, number));
      } else if (line.startsWith("= help:")
          || line.startsWith("help:")
          || (plain && line.startsWith("= note:"))
          || line.contains(" target may not be installed")
          || line.contains(" different versions of crate `")) {
        message.append('\n').append(line);
      } else if (line.startsWith("Caused by:") || (plain && frames.isEmpty())) {
        if (!line.isEmpty()) message.append('\n').append(line);
      }
    }
    var thrown = new Thrown(exception, message.toString(), frames, failing);
    return Reading.of("rust", Strength.CERTAIN, thrown, index);
  }

  private static String shown(Text text, int from, int number) {
    var lead = number + " |";
    for (int i = from + 1; i < text.size() && i < from + 12; i++) {
      var line = text.line(i).strip();
      if (line.startsWith(lead)) return line.substring(lead.length()).strip();
    }
    return "";
  }
}
