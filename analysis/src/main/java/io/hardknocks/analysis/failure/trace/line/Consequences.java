package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.List;

/**
 * The errors of a script that goes on after one: what could not be written is missing in all lines
 * below, which the first of them explains.
 */
final class Consequences {
  private static final int SHORTEST = 4;
  private static final List<String> MISSING =
      List.of(": command not found", ": No such file or directory", ": not found");
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
   * The first of the lines right above that fail for what is missing at {@code last}; else that.
   */
  static int cause(Text text, int last, int lowest) {
    var missing = missing(text.line(last).strip());
    if (missing.length() < SHORTEST) return last;
    int first = last;
    while (first > lowest && fails(text.line(first - 1).strip(), missing)) first--;
    return first;
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
