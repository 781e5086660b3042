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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traces of Java, Kotlin and Scala, with their causes. */
public final class JvmTrace implements TraceParser {
  private static final int MOST_FRAMES = 300;

  @Override
  public String language() {
    return "java";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny("\tat ", "    at ", "  at ", "Exception in thread \"", "Caused by: ")
        && !text.hasAny(".java:", ".kt:", ".scala:")) {
      return null;
    }
    if (text.has("node_modules/") && !text.hasAny(".java:", ".kt:", ".scala:")) return null;
    var walk = new Walk();
    for (int i = 0; i < text.size(); i++) {
      for (String line : GluedFrames.apart(text.line(i))) walk.line(i, line);
    }
    return walk.reading();
  }

  private static final class Walk {
    private final List<Thrown> chain = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private String exception = "";
    private boolean open;
    private boolean aside;
    private boolean framed;
    private boolean announced;
    private int at = -1;

    void line(int index, String line) {
      if (line.isEmpty()) return;
      int indent = Names.indent(line);
      if (line.startsWith("at ", indent) && (indent > 0 || isPlaced(line))) {
        frame(line, indent + 3);
      } else if (line.startsWith("Suppressed: ", indent) && indent > 0) {
        aside = true;
      } else if (!line.startsWith("... ", indent)) {
        head(index, line, indent);
      }
    }

    /** Whether a line says where in a file it is, so that it is a frame whose indent was lost. */
    private static boolean isPlaced(String line) {
      return (line.endsWith(")") || line.endsWith("]"))
          && (line.contains(".java:")
              || line.contains(".kt:")
              || line.contains(".scala:")
              || line.contains("(SourceFile:")
              || line.contains("(Native Method)")
              || line.contains("(Unknown Source)"));
    }

    private void head(int index, String line, int indent) {
      boolean cause = line.startsWith("Caused by: ", indent);
      int from = cause ? indent + 11 : afterThread(line, indent);
      boolean thread = !cause && from > indent;
      int end = Names.nameEnd(line, from);
      boolean named = end > from && (end == line.length() || line.charAt(end) == ':');
      if (!named || !(thread || cause || likely(line.substring(from, end)))) {
        if (open && frames.isEmpty()) message.append('\n').append(line);
        else if (!frames.isEmpty()) open = false;
        return;
      }
      close();
      if (!cause) chain.clear();
      if (!cause || at < 0) at = index;
      exception = line.substring(from, end);
      message.setLength(0);
      message.append(line, Math.min(line.length(), end + 1), line.length());
      open = true;
      aside = false;
      announced |= thread || cause;
    }

    private static int afterThread(String line, int indent) {
      if (!line.startsWith("Exception in thread \"", indent)) return indent;
      int close = line.indexOf("\" ", indent + 21);
      return close < 0 ? indent : close + 2;
    }

    private static boolean likely(String name) {
      return name.indexOf('.') > 0 && Names.soundsLikeError(name);
    }

    private void frame(String line, int from) {
      int paren = line.lastIndexOf('(');
      if (paren < from) return;
      var place = line.substring(paren + 1, Math.max(paren + 1, line.length() - 1));
      boolean jvm =
          place.contains(".java")
              || place.contains(".kt")
              || place.contains(".scala")
              || place.contains(".groovy")
              || place.startsWith("Native Method")
              || place.startsWith("Unknown Source");
      if (!jvm || !open || aside || frames.size() >= MOST_FRAMES) return;
      framed = true;
      int slash = line.indexOf('/', from);
      int start = slash > 0 && slash < paren ? slash + 1 : from;
      var function = line.substring(start, paren);
      int colon = place.indexOf(':');
      int number = colon < 0 ? 0 : Names.number(place, colon + 1);
      var file = colon < 0 ? place : place.substring(0, colon);
      frames.addFirst(new Frame(file, function, number, JvmNames.inApp(function)));
    }

    private void close() {
      if (open || !frames.isEmpty()) {
        SourceLine failing = null;
        for (Frame frame : frames) {
          if (frame.inApp() && frame.line() > 0) failing = new SourceLine(frame.line(), "");
        }
        chain.add(new Thrown(exception, message.toString().strip(), frames, failing));
      }
      frames.clear();
      open = false;
    }

    @Nullable Reading reading() {
      close();
      if (chain.isEmpty() || !(framed || announced)) return null;
      var strength = ofBuilder(chain) ? Strength.LIKELY : Strength.CERTAIN;
      return new Reading("java", strength, chain, at);
    }

    /** Whether a builder only says that a step failed: what the step printed says why. */
    private static boolean ofBuilder(List<Thrown> chain) {
      for (Thrown thrown : chain) {
        if (!thrown.exception().startsWith("org.gradle.")
            && !thrown.exception().startsWith("org.apache.maven.")
            && !thrown.exception().endsWith(".CompilationErrorException")) {
          return false;
        }
      }
      return true;
    }
  }
}
