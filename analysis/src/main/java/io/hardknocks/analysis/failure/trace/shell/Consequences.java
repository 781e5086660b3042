package io.hardknocks.analysis.failure.trace.shell;

import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.List;

/**
 * The errors of a script that goes on after one: what could not be written is missing in all lines
 * below, which the first of them explains.
 */
final class Consequences {
  private static final int SHORTEST = 4;
  private static final String UNREAD = ": syntax error near ";
  private static final String COMMAND = ": command not found";
  private static final String UNMADE = "no makefile found";
  private static final List<String> MISSING =
      List.of(COMMAND, ": No such file or directory", ": not found");
  private static final List<String> FAILURES =
      List.of(
          ": Permission denied",
          ": No such file or directory",
          ": No such file or directory.",
          ": Read-only file system",
          ": No space left on device",
          ": Is a directory",
          ": Not a directory",
          ": Disk quota exceeded");

  private Consequences() {}

  /**
   * The line above that could not be read as code, or the first of those right above that fail for
   * what is missing at {@code last}; else that.
   */
  static int cause(Text text, int last, int lowest) {
    int unread = unread(text, last, lowest);
    if (unread >= 0) return unread;
    var line = text.line(last).strip();
    var missing = missing(line);
    int command = missing.isEmpty() && !line.contains(UNMADE) ? -1 : command(text, last, lowest);
    if (command >= 0) return command;
    if (missing.length() < SHORTEST) return last;
    int first = last;
    while (first > lowest && fails(text.line(first - 1).strip(), missing)) first--;
    return first;
  }

  /** The line right above, or above others that miss something, whose command is not there. */
  private static int command(Text text, int last, int lowest) {
    for (int i = last - 1; i >= lowest; i--) {
      var line = text.line(i).strip();
      if (line.endsWith(COMMAND)) return i;
      if (missing(line).isEmpty() && !line.contains(UNMADE)) return -1;
    }
    return -1;
  }

  /** Where a file with a function that is not found could not be read; -1 where all could. */
  private static int unread(Text text, int last, int lowest) {
    if (!text.line(last).strip().endsWith(COMMAND)) return -1;
    for (int i = lowest; i < last; i++) if (text.line(i).contains(UNREAD)) return i;
    return -1;
  }

  /** The last part of the name that the line does not find; empty when it finds all. */
  private static String missing(String line) {
    for (String end : MISSING) {
      if (!line.endsWith(end)) continue;
      var named = line.substring(0, line.length() - end.length());
      int from = Math.max(named.lastIndexOf(' '), named.lastIndexOf('/')) + 1;
      return named.substring(from).replaceAll("^['\"‘“]|['\"’”]$", "");
    }
    return "";
  }

  private static boolean fails(String line, String missing) {
    if (!line.contains("/" + missing)) return false;
    for (String end : FAILURES) if (line.endsWith(end)) return true;
    return false;
  }
}
