package io.hardknocks.analysis.failure.trace.shell;

import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The errors of a script that goes on after one: what could not be written is missing in all lines
 * below, which the first of them explains.
 */
final class Consequences {
  private static final int SHORTEST = 4;
  private static final String UNREAD = ": syntax error near ";
  private static final String COMMAND = ": command not found";
  private static final String KEYWORD = ": function: not found";
  private static final String UNMADE = "no makefile found";

  /** A command that is not found, as dash says it: {@code job.sh: 3: jq: not found}. */
  private static final Pattern OF_DASH = Pattern.compile(": \\d{1,6}: [^:\\s]{1,80}: not found$");

  /** A folder that could not be entered, so that what follows is done in another. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          ": (?:cd|pushd): (?:can't cd to \\S|[^\\n]{1,300}: (?:No such file|Not a dir|Perm))");

  /** What an empty value does to the call that it is missing in. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "\\[: \\S{1,20}: (?:unary operator expected|unexpected operator)$"
              + "|\\[: : integer expression expected$|: \\[: Illegal number:$"
              + "|: : ambiguous redirect$|: missing (?:file )?operand$");

  private static final List<String> MISSING =
      List.of(COMMAND, ": No such file or directory", ": No such file", ": not found");
  private static final List<String> FAILURES =
      List.of(
          ": Permission denied",
          ": No such file or directory",
          ": No such file or directory.",
          ": No such file",
          ": Directory nonexistent",
          ": directory nonexistent",
          ": Read-only file system",
          ": No space left on device",
          ": Is a directory",
          ": Not a directory",
          ": Disk quota exceeded");

  private Consequences() {}

  /**
   * The line above that could not be read as code or entered as a folder, or the first of those
   * that fail for what is missing at {@code last}; else that.
   */
  static int cause(Text text, int last, int lowest) {
    int unread = unread(text, last, lowest);
    if (unread >= 0) return unread;
    var line = text.line(last).strip();
    var missing = missing(line);
    if (isOfElsewhere(line, missing)) {
      for (int i = lowest; i < last; i++) if (ELSEWHERE.matcher(text.line(i)).find()) return i;
    }
    int command = passes(line) ? command(text, last, lowest) : -1;
    if (command >= 0) return command;
    return missing.isEmpty() ? last : unmade(text, last, lowest, missing);
  }

  /** Whether it may be there, beside the folder that was not entered. */
  private static boolean isOfElsewhere(String line, String missing) {
    boolean relative = !missing.isEmpty() && !missing.startsWith("/");
    boolean command = line.endsWith(COMMAND) || OF_DASH.matcher(line).find();
    return line.contains(UNMADE) || (relative && (!command || missing.startsWith(".")));
  }

  /** The line right above, or above others that miss something, whose command is not there. */
  private static int command(Text text, int last, int lowest) {
    for (int i = last - 1; i >= lowest; i--) {
      var line = text.line(i).strip();
      if (line.endsWith(COMMAND) || OF_DASH.matcher(line).find()) return i;
      if (!passes(line)) return -1;
    }
    return -1;
  }

  /** Whether a line may follow from a command that is not there. */
  private static boolean passes(String line) {
    return !missing(line).isEmpty() || line.contains(UNMADE) || EMPTY.matcher(line).find();
  }

  /** The first line that could not make what is missing, or the folder that it would be in. */
  private static int unmade(Text text, int last, int lowest, String missing) {
    for (int i = lowest; i < last; i++) {
      var failed = named(text.line(i).strip(), FAILURES);
      if (!failed.isEmpty() && (missing.equals(failed) || missing.startsWith(failed + "/")))
        return i;
    }
    var name = missing.substring(missing.lastIndexOf('/') + 1);
    if (name.length() < SHORTEST) return last;
    int first = last;
    while (first > lowest && fails(text.line(first - 1).strip(), name)) first--;
    return first;
  }

  /** Where what is not found, or makes no sense, could not be read above; -1 where all could. */
  private static int unread(Text text, int last, int lowest) {
    var line = text.line(last).strip();
    boolean command = line.endsWith(COMMAND);
    boolean syntax = line.contains(": Syntax error: ");
    if (!command && !syntax) return -1;
    for (int i = lowest; i < last; i++) {
      var above = text.line(i).strip();
      if (command ? above.contains(UNREAD) : above.endsWith(KEYWORD)) return i;
    }
    return -1;
  }

  /** What the line does not find; empty when it finds all. */
  private static String missing(String line) {
    return named(line, MISSING);
  }

  /** The name before one of these ends; empty where the line has none of them. */
  private static String named(String line, List<String> ends) {
    for (String end : ends) {
      if (!line.endsWith(end)) continue;
      var told = line.substring(0, line.length() - end.length());
      return told.substring(told.lastIndexOf(' ') + 1).replaceAll("^['\"‘“]|['\"’”]$", "");
    }
    return "";
  }

  private static boolean fails(String line, String missing) {
    if (!line.contains("/" + missing)) return false;
    for (String end : FAILURES) if (line.endsWith(end)) return true;
    return false;
  }
}
