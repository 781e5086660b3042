package io.hardknocks.analysis.failure.trace.shell;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors of shells, and of the small tools that scripts call: {@code tool: message}. */
public final class ShellLine implements TraceParser {
  /** Which sudo goes on after. */
  private static final String NOTICE = "sudo: unable to resolve host ";

  /** How tar tells what a process of its own says. */
  private static final String CHILD = " (child)";

  /** What a reader that stopped early does to the writer. */
  private static final String PIPE_CLOSED = ": terminated by signal 13";

  /** What a shell reminds of after it refused an option: {@code set: usage: set [-a] [-b]}. */
  private static final Pattern USAGE = Pattern.compile("^(\\w{1,20}): usage: \\1(?: |$)");

  private static final String APT = "E: Unable to locate package ";

  @Override
  public String language() {
    return "shell";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has(": ")) return null;
    int first = Math.max(0, text.size() - 200);
    for (int i = text.lastIndex(); i >= first; i--) {
      var line = text.line(i).strip();
      if (!tells(line) || (follows(line) && tellsAbove(text, i, first))) continue;
      if (isOfConfigure(text, line) || isOfReported(text, line)) continue;
      int says = saysOf(text, i);
      int told = says < i || endsScript(line) ? says : firstOfTool(text, i, first);
      return reading(text, Consequences.cause(text, told, first));
    }
    return null;
  }

  /** Whether a line only says that what was told above, or another tool, has failed. */
  private static boolean follows(String line) {
    return line.endsWith("write error: Broken pipe")
        || USAGE.matcher(line).find()
        || line.contains("tar: Exiting with failure status due to ")
        || line.contains("tar: Error is not recoverable: exiting now")
        || line.contains("tar: Child returned status ");
  }

  /** Whether make only misses what configure, which failed, would have written. */
  private static boolean isOfConfigure(Text text, String line) {
    return line.contains("no makefile found") && text.hasAny("configure: error: ", "CMake Error");
  }

  /** Whether a shell only sees a process end that has told of the exception which ended it. */
  private static boolean isOfReported(Text text, String line) {
    return line.contains("(core dumped)") && text.has(" terminated with exception: ");
  }

  private static boolean tellsAbove(Text text, int index, int first) {
    for (int i = index - 1; i >= first; i--) if (tells(text.line(i).strip())) return true;
    return false;
  }

  /** The line that finds a syntax error in what the line at {@code index} quotes; else that. */
  private static int saysOf(Text text, int index) {
    var line = text.line(index);
    if (!line.contains(": `")) return index;
    int above = text.line(index - 1).isEmpty() ? index - 2 : index - 1;
    return ShellPlace.same(line, text.line(above)) ? above : index;
  }

  private static boolean tells(String line) {
    int colon = line.indexOf(": ");
    if (colon <= 0 || ofRunner(line) || line.startsWith(NOTICE)) return false;
    if (line.endsWith(PIPE_CLOSED)) return false;
    if (line.startsWith("Error from server (") || line.startsWith(APT)) return true;
    var lead = lead(line);
    if (ShellTools.has(lead)) {
      if (isPathAlone(line, colon + 2)) return false;
      return !line.endsWith(":") || line.startsWith("(", colon + 2);
    }
    if (lead.equals("unknown flag") || lead.equals("unknown shorthand flag")) return true;
    if (line.endsWith(": command not found") || line.contains(": command not found: ")) return true;
    if (line.endsWith(": not found") && line.lastIndexOf(": ", line.length() - 12) > 0) return true;
    if (lead.endsWith(".sh") || lead.endsWith(".bash")) return true;
    if (line.startsWith("parse error: ") || lead.endsWith(")")) return line.contains(" line ");
    return ShellPlace.isIn(line);
  }

  /** Whether another process wrote its line into the tool's own, behind the path. */
  private static boolean isPathAlone(String line, int from) {
    return line.indexOf('/', from) >= 0 && line.indexOf(' ', from) < 0;
  }

  /** Whether make, CMake or docker only says where it is or which command failed: that says why. */
  public static boolean ofRunner(String line) {
    boolean failed = line.contains("*** [") && line.contains("] Error ");
    return failed
        || line.contains("*** Waiting for unfinished jobs")
        || line.startsWith("BEGIN failed--compilation aborted")
        || line.startsWith("Compilation failed in require at ")
        || line.contains(": Leaving directory ")
        || line.contains(": Entering directory ")
        || (line.contains("failed to solve: process ") && line.contains("did not complete"))
        || line.startsWith("command did not execute successfully, got: ");
  }

  /** Of several lines of one tool in a row the first says why. */
  private static int firstOfTool(Text text, int last, int lowest) {
    var lead = lead(text.line(last));
    int first = last;
    while (first > lowest
        && tells(text.line(first - 1).strip())
        && !text.line(first - 1).contains(": warning: ")
        && lead(text.line(first - 1)).equals(lead)) {
      first--;
    }
    while (first < last && isNotice(text.line(first))) first++;
    return first;
  }

  /** Whether a shell reads no further: what it went on after above did not end the script. */
  private static boolean endsScript(String line) {
    return line.contains(": Syntax error: ");
  }

  /** Whether a tool only says what it does, on its way to the error. */
  private static boolean isNotice(String line) {
    return line.contains(": Removing leading ") || line.contains(": warning: ");
  }

  private static String lead(String line) {
    var told = line.strip();
    int colon = told.indexOf(':');
    var lead = colon < 0 ? told : told.substring(0, colon);
    return lead.endsWith(CHILD) ? lead.substring(0, lead.length() - CHILD.length()) : lead;
  }

  private static Reading reading(Text text, int index) {
    var line = text.line(index).strip();
    int number = ShellPlace.number(line);
    boolean inline = line.contains(" -c: ");
    var failing = number == 0 || inline ? null : new SourceLine(number, shown(text, index));
    var thrown = new Thrown("shell", line, List.of(), failing);
    return Reading.of("shell", Strength.LIKELY, thrown, index);
  }

  /** A syntax error's second line quotes the script: {@code x.sh: line 3: `done'}. */
  private static String shown(Text text, int index) {
    var next = text.line(index + 1);
    int open = next.indexOf(": `");
    return open > 0 && next.endsWith("'") ? next.substring(open + 3, next.length() - 1) : "";
  }
}
