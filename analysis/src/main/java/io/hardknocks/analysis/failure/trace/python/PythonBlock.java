package io.hardknocks.analysis.failure.trace.python;

import static java.lang.Character.isUpperCase;

import io.hardknocks.analysis.failure.trace.reading.Aftermath;
import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.analysis.failure.trace.reading.Preamble;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.WholeSentence;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one traceback from below its header to the end of its message. */
final class PythonBlock {
  private static final int MOST_MESSAGE_LINES = 60;
  private static final int MOST_FRAMES = 400;

  /**
   * A read traceback.
   *
   * @param at line of the exception
   * @param next the first line after it
   */
  record Read(Thrown thrown, int at, int next) {}

  private final Text text;
  private final String prefix;
  private final List<Frame> frames = new ArrayList<>();
  private @Nullable SourceLine failing;
  private @Nullable Frame open;
  private String lastCode = "";
  private int index;

  private PythonBlock(Text text, int from, String prefix) {
    this.text = text;
    this.index = from;
    this.prefix = prefix;
  }

  static Read read(Text text, int from, String prefix) {
    return new PythonBlock(text, from, prefix).read();
  }

  private Read read() {
    int strange = 0;
    for (; index < text.size(); index++) {
      var line = content(index);
      int indent = Names.indent(line);
      if (line.isEmpty()) {
        if (content(index + 1).isEmpty() && !frames.isEmpty()) strange++;
        if (endsHere(content(index + 1))) break;
        continue;
      }
      if (line.startsWith("File \"", indent)) {
        frame(line, indent);
      } else if (indent > 0) {
        code(line.strip());
      } else {
        int end = exceptionEnd(line);
        if (end > 0) return exception(line, end);
        if (endsHere(line) || ++strange > 3) break;
      }
    }
    return new Read(thrown(raised(), ""), Math.max(0, Math.min(index, text.size()) - 1), index);
  }

  private String content(int at) {
    var line = text.line(at);
    if (!prefix.isEmpty() && line.startsWith(prefix)) return line.substring(prefix.length());
    boolean quoted = (line.startsWith("\"") || line.startsWith("`")) && !quotesName(line);
    return quoted ? line.substring(1) : line;
  }

  /** Whether the quote that a line begins with closes behind a name: it is the message's own. */
  private static boolean quotesName(String line) {
    int close = line.indexOf(line.charAt(0), 1);
    return close > 1 && line.substring(1, close).indexOf(' ') < 0;
  }

  private static boolean endsHere(String line) {
    return line.startsWith("Traceback (")
        || line.startsWith(PythonBlocks.ORIGINAL)
        || line.startsWith("During handling of")
        || line.startsWith("The above exception")
        || line.startsWith(PythonGroups.PART);
  }

  private void frame(String line, int indent) {
    int close = line.indexOf('"', indent + 6);
    if (close < 0) close = line.length();
    var file = line.substring(indent + 6, close);
    int number = 0;
    int word = line.indexOf(", line ", close);
    if (word > 0) number = Names.number(line, word + 7);
    int in = word < 0 ? -1 : line.indexOf(", in ", word);
    var function = in < 0 ? "" : line.substring(in + 5).strip();
    int args = function.indexOf('(');
    if (args > 0) function = function.substring(0, args);
    open = new Frame(file, function, number, Origins.inApp(file, function));
    if (frames.size() < MOST_FRAMES) frames.add(open);
    if (editable(open)) failing = new SourceLine(number, "");
  }

  private void code(String code) {
    if (open == null) return;
    if (!code.startsWith("^") && !code.startsWith("~")) lastCode = code;
    if (editable(open)) failing = new SourceLine(open.line(), code);
    open = null;
  }

  /** Where the name ends in a line that tells an exception; 0 when it tells none. */
  private static int exceptionEnd(String line) {
    int end = Names.nameEnd(line, 0);
    if (end == 0 || !Names.mayBeClass(line.substring(0, end))) return 0;
    if (end == line.length()) return end;
    if (line.charAt(end) != ':') return 0;
    boolean spaced = end + 1 == line.length() || line.charAt(end + 1) == ' ';
    return spaced ? end : 0;
  }

  private Read exception(String line, int end) {
    int at = index;
    var message = new StringBuilder(end + 2 <= line.length() ? line.substring(end + 2) : "");
    int i = index + 1;
    int most = WholeSentence.is(message) ? i : index + MOST_MESSAGE_LINES;
    for (; i < text.size() && i < most; i++) {
      var next = content(i);
      if (isRuler(next) && message.toString().isBlank()) continue;
      if (endsHere(next) || Aftermath.follows(message, next)) break;
      if (next.isEmpty()) {
        boolean bare = end == line.length();
        if (bare || !unfinished(message) || endsHere(content(i + 1))) break;
        continue;
      }
      message.append('\n').append(next);
    }
    return new Read(thrown(line.substring(0, end), message.toString()), at, i);
  }

  private static boolean isRuler(String line) {
    return line.startsWith("=======");
  }

  private static boolean unfinished(StringBuilder message) {
    if (message.toString().isBlank() || Preamble.is(message)) return true;
    char last = message.charAt(message.length() - 1);
    return last == ':' || (last == ')' && message.indexOf("(Request ID: ") >= 0);
  }

  /**
   * The class in the last line of code, when that is a {@code raise}: the text was cut below it.
   */
  private String raised() {
    if (!lastCode.startsWith("raise ")) return "";
    var name = lastCode.substring(6, Names.nameEnd(lastCode, 6));
    boolean variable = name.indexOf('.') < 0 && !name.isEmpty() && !isUpperCase(name.charAt(0));
    return variable ? "" : name;
  }

  private Thrown thrown(String exception, String message) {
    return new Thrown(exception, message.strip(), frames, failing);
  }

  private static boolean editable(Frame frame) {
    return frame.inApp()
        && frame.line() > 0
        && !Origins.isCompiledPart(frame.file())
        && !isGenerated(frame);
  }

  /** A method that Python wrote itself, of a data class or a named tuple. */
  private static boolean isGenerated(Frame frame) {
    return frame.file().equals("<string>") && frame.function().startsWith("__");
  }
}
