package io.hardknocks.analysis.failure.trace.script;

import io.hardknocks.analysis.failure.trace.reading.Aftermath;
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

/** Traces of Node.js, Deno, Bun and browsers. */
public final class ScriptTrace implements TraceParser {
  private static final int MOST_MESSAGE_LINES = 30;

  /** What builds native modules prints where its own code was when a command failed. */
  private static final String BUILDER = "gyp ERR!";

  /** Text that was parsed, and is in no file. */
  private static final Pattern EVALUATED = Pattern.compile("undefined:|<anonymous");

  @Override
  public String language() {
    return "javascript";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny(
        "    at ", "node:internal", "UnhandledPromiseRejection", "[cause]", "\n  code: '")) {
      return null;
    }
    var chain = new ArrayList<Thrown>();
    int at = -1;
    for (int i = 0; i < text.size(); i++) {
      var head = head(text, i);
      if (head == null || sumsUp(head) || !belongs(text, i, head)) continue;
      boolean cause = head.cause() && !chain.isEmpty();
      if (!cause) {
        chain.clear();
        at = i;
      }
      chain.add(thrown(text, i, head, cause));
    }
    return chain.isEmpty() ? null : new Reading("javascript", Strength.CERTAIN, chain, at);
  }

  /**
   * The head of an error at a line; one that calls itself no more than {@code error}, or stands
   * behind other words, has frames.
   */
  private static @Nullable ScriptHead head(Text text, int index) {
    var line = text.line(index);
    if (line.startsWith(BUILDER)) return null;
    var head = ScriptHead.of(line);
    if (head != null || !ScriptFrames.isFrame(text.line(index + 1))) return head;
    return ScriptHead.mayBeDumped(line) ? ScriptHead.ofDumped(line) : ScriptHead.ofLogged(line);
  }

  /** Whether frames, a code or a caret's block say that the line is an error and no mere log. */
  private static boolean belongs(Text text, int index, ScriptHead head) {
    if (head.cause() || head.uncaught()) return true;
    for (int i = index + 1; i < text.size() && i <= index + MOST_MESSAGE_LINES; i++) {
      var line = text.line(i);
      if (ScriptFrames.isFrame(line)) return true;
      if (line.startsWith("Node.js v") || line.startsWith("    code: '")) return true;
      var next = ScriptHead.of(line);
      if (next != null && !sumsUp(next)) return false;
    }
    return text.has("node:internal") || text.line(index - 2).strip().startsWith("^");
  }

  /** Whether a builder only says that it failed, below what failed. */
  private static boolean sumsUp(ScriptHead head) {
    return head.message().startsWith("Export encountered error")
        || head.message().startsWith("Failed to collect page data")
        || head.message().contains("Unable to compile TypeScript");
  }

  private static Thrown thrown(Text text, int index, ScriptHead head, boolean cause) {
    var message = new StringBuilder(head.message());
    var frames = new ArrayList<Frame>();
    int i = index + 1;
    for (; i < text.size() && i <= index + MOST_MESSAGE_LINES; i++) {
      var line = text.line(i);
      if (ScriptFrames.isFrame(line) || ScriptFrames.mayBeFrame(line)) break;
      if (Aftermath.follows(message, line)) break;
      if (line.isEmpty() && !goesOn(message)) break;
      if (ScriptHead.of(line) != null || (closes(line) && !isOpen(message))) break;
      message.append('\n').append(line);
    }
    for (; i < text.size() && ScriptFrames.isFrame(text.line(i)); i++) {
      frames.addFirst(ScriptFrames.frame(text.line(i)));
    }
    var code = code(text, i - 1);
    if (!code.isEmpty() && message.indexOf(code) < 0 && !head.name().contains(code)) {
      message.append("\ncode: '").append(code).append('\'');
    }
    var failing = cause ? null : failing(text, index, frames);
    return new Thrown(head.name(), message.toString().strip(), frames, failing);
  }

  /** Messages of several paragraphs announce the next one with a colon. */
  private static boolean goesOn(StringBuilder message) {
    return message.toString().isBlank() || message.toString().stripTrailing().endsWith(":");
  }

  /** Whether the message is data that go on: its brackets are not closed yet. */
  private static boolean isOpen(StringBuilder message) {
    if (message.isEmpty() || "[{".indexOf(message.charAt(0)) < 0) return false;
    int depth = 0;
    for (int i = 0; i < message.length(); i++) {
      if ("[{".indexOf(message.charAt(i)) >= 0) depth++;
      if ("]}".indexOf(message.charAt(i)) >= 0) depth--;
    }
    return depth > 0;
  }

  private static boolean closes(String line) {
    var inner = line.strip();
    return inner.startsWith("}") || inner.startsWith("code: '") || inner.startsWith("errno:");
  }

  /** The value of {@code code:} in the braces that follow a trace. */
  private static String code(Text text, int from) {
    for (int i = Math.max(from, 0); i < text.size() && i < from + 14; i++) {
      var line = text.line(i).strip();
      if (line.startsWith("}")) return "";
      if (!line.startsWith("code: '")) continue;
      int close = line.indexOf('\'', 7);
      return close < 0 ? "" : line.substring(7, close);
    }
    return "";
  }

  private static @Nullable SourceLine failing(Text text, int index, List<Frame> frames) {
    var shown = caretBlock(text, index);
    if (shown != null) return shown;
    for (int i = frames.size() - 1; i >= 0; i--) {
      var frame = frames.get(i);
      if (frame.inApp() && frame.line() > 0) return new SourceLine(frame.line(), "");
    }
    return null;
  }

  /** The three lines that Node.js prints above an uncaught error: place, code, caret. */
  private static @Nullable SourceLine caretBlock(Text text, int index) {
    for (int i = index - 1; i > 1 && i > index - 4; i--) {
      if (!text.line(i).strip().startsWith("^")) continue;
      var place = text.line(i - 2);
      int colon = place.lastIndexOf(':');
      int number = colon < 0 ? 0 : Names.number(place, colon + 1);
      if (number == 0 || EVALUATED.matcher(place).lookingAt() || !Origins.inApp(place)) return null;
      return new SourceLine(number, text.line(i - 1).strip());
    }
    return null;
  }
}
