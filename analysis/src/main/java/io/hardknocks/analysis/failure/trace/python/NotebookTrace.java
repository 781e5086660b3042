package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Preamble;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * IPython's and Rich's tracebacks, which show code around each failing line with an arrow at it.
 */
public final class NotebookTrace implements TraceParser {
  private static final String HEADER = "Traceback (most recent call last)";
  private static final String RULE = "-".repeat(60);
  private static final int MOST_MESSAGE_LINES = 60;

  /** Where somebody types, with what was typed. */
  private static final Pattern PROMPT = Pattern.compile("In \\[\\d+\\]: \\S");

  /** Functions of IPython that print a traceback. */
  private static final Set<String> PRINTERS =
      Set.of(
          "showtraceback",
          "structured_traceback",
          "_showtraceback",
          "get_parts_of_chained_exception");

  @Override
  public String language() {
    return "python";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny("--> ", "❱", "ipython-input", "Cell In", "Input In", "Error " + HEADER)
        && !text.hasAny("   " + HEADER, "Exception " + HEADER)) {
      return null;
    }
    var reader = new Reader(text.has("│") ? text.map(NotebookFrames::unbox) : unindented(text));
    reader.read();
    return reader.reading();
  }

  /** The lines that are indented as the first header is, without that; the others are prose. */
  private static Text unindented(Text text) {
    for (int i = 0; i < text.size(); i++) {
      if (!text.line(i).contains(HEADER)) continue;
      int indent = Names.indent(text.line(i));
      if (indent == 0 || text.line(i).startsWith(HEADER, indent)) return text;
      var margin = text.line(i).substring(0, indent);
      return text.map(line -> line.startsWith(margin) ? line.substring(indent) : "");
    }
    return text;
  }

  /** The walk over one text. */
  private static final class Reader {
    private final Text text;
    private final List<Thrown> chain = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private @Nullable SourceLine failing;
    private String named = "";
    private boolean joined;
    private boolean open;
    private boolean arrowSeen;
    private boolean typedOn;
    private int at = -1;

    Reader(Text text) {
      this.text = text;
    }

    /**
     * A notebook that goes on after an error lacks what that did not make: the first counts. Who
     * types on after one has seen it: the last does.
     */
    void read() {
      for (int i = 0; i < text.size(); i++) {
        var line = text.line(i);
        if (line.isEmpty()) continue;
        int header = line.indexOf(HEADER);
        if (header > 0) {
          if (!joined && !chain.isEmpty()) {
            if (!typedOn) return;
            chain.clear();
          }
          begin(line, header);
        } else if (line.startsWith("During handling of the above")
            || line.startsWith("The above exc")) {
          joined = true;
        } else if (PROMPT.matcher(line).lookingAt()) {
          typedOn = true;
        } else if (glued(line) > 0) {
          arrow(line.substring(0, glued(line)));
          var rest = line.substring(glued(line));
          i = exception(i, rest, named.length());
        } else if (!frame(line) && !arrow(line) && line.charAt(0) > ' ') {
          int end = exceptionEnd(line);
          if (end > 0) i = exception(i, line, end);
        }
      }
      if (chain.isEmpty()) indentedEnd();
      else if (open) cutEnd();
    }

    /**
     * The last error of a chain that is cut before it, where a line above the report tells it, with
     * its name or, as Databricks does, without.
     */
    private void cutEnd() {
      for (int i = 0; i < text.size() && !text.line(i).contains(HEADER); i++) {
        if (text.line(i).startsWith(named + ": ")) {
          exception(i, text.line(i), named.length());
          return;
        }
      }
      if (text.size() > 1 && text.line(1).startsWith(RULE)) {
        chain.addFirst(new Thrown(named, text.line(0), frames, failing));
      }
    }

    /** The error of a report whose last line kept an indentation that the others lost. */
    private void indentedEnd() {
      int last = text.lastIndex();
      while (last > 0 && text.line(last).isBlank()) last--;
      var line = text.line(last).strip();
      int end = exceptionEnd(line);
      if (end > 0) exception(last, line, end);
    }

    private void begin(String line, int header) {
      var before = line.substring(0, header).strip();
      named = Names.nameEnd(before, 0) == before.length() ? before : "";
      frames.clear();
      failing = null;
      joined = false;
      typedOn = false;
      open = !named.isEmpty();
    }

    /** Where the error stands on the line of code that raised it; 0 where none does. */
    private int glued(String line) {
      if (named.isEmpty() || NotebookFrames.arrowEnd(line) < 0) return 0;
      int at = line.lastIndexOf(named + ": ");
      return at > 0 && ")]}".indexOf(line.charAt(at - 1)) >= 0 ? at : 0;
    }

    private boolean frame(String line) {
      var frame = NotebookFrames.frame(line);
      if (frame == null) return false;
      frames.add(frame);
      if (frame.inApp() && frame.line() > 0) failing = new SourceLine(frame.line(), "");
      return true;
    }

    private boolean arrow(String line) {
      int from = NotebookFrames.arrowEnd(line);
      if (from < 0) return false;
      arrowSeen = true;
      int number = Names.number(line, from);
      if (number == 0) return true;
      int code = from;
      while (code < line.length() && Character.isDigit(line.charAt(code))) code++;
      var frame = frames.isEmpty() ? new Frame("<cell>", "", 0, true) : frames.removeLast();
      frames.add(new Frame(frame.file(), frame.function(), number, frame.inApp()));
      if (frame.inApp())
        failing = new SourceLine(number, line.substring(code).replace("│", "").strip());
      return true;
    }

    private int exceptionEnd(String line) {
      int end = Names.nameEnd(line, 0);
      if (end == 0 || (end < line.length() && line.charAt(end) != ':')) return 0;
      var name = line.substring(0, end);
      if (!named.isEmpty()) return name.endsWith(named) ? end : 0;
      boolean placed = arrowSeen || !frames.isEmpty() || !chain.isEmpty();
      if (!placed) return 0;
      if (line.startsWith("error: OpenCV(")) return end;
      boolean named =
          Names.isCompound(name, name.lastIndexOf('.') + 1) && line.startsWith(": ", end);
      return named || Names.soundsLikeError(name) ? end : 0;
    }

    private int exception(int index, String line, int end) {
      var message = new StringBuilder(line.substring(Math.min(line.length(), end + 1)));
      int i = index + 1;
      for (; i < text.size() && i < index + MOST_MESSAGE_LINES; i++) {
        var next = text.line(i);
        if (next.isEmpty() && !goesOn(message, i)) break;
        if (next.contains(HEADER) || next.startsWith("During handling of the above")) break;
        message.append('\n').append(next);
      }
      chain.addFirst(
          new Thrown(line.substring(0, end), message.toString().strip(), frames, failing));
      at = index;
      open = false;
      return i - 1;
    }

    private boolean goesOn(StringBuilder message, int index) {
      boolean open =
          message.toString().isBlank()
              || Preamble.is(message)
              || message.charAt(message.length() - 1) == ':';
      return open && !text.line(index + 1).startsWith("During") && !text.line(index + 1).isEmpty();
    }

    /** Without what failed while the notebook printed the error. */
    private void dropPrinting() {
      while (chain.size() > 1 && isOfPrinting(chain.getFirst())) chain.removeFirst();
    }

    private static boolean isOfPrinting(Thrown thrown) {
      return !thrown.frames().isEmpty() && PRINTERS.contains(thrown.frames().getLast().function());
    }

    @Nullable Reading reading() {
      dropPrinting();
      if (!chain.isEmpty()) return new Reading("python", Strength.CERTAIN, chain, at);
      boolean cut = frames.isEmpty() || !arrowSeen;
      if (cut && !Names.soundsLikeError(named)) return null;
      return Reading.of(
          "python", Strength.LIKELY, new Thrown(named, "", frames, failing), text.lastIndex());
    }
  }
}
