package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/** Errors of one line that a reporter or a pager broke into two. */
final class WrappedLines {
  private static final Pattern TOOL = Pattern.compile("\\s*[\\w./-]{1,60}: .*:");
  private static final Pattern REASON =
      Pattern.compile(
          "\\s*(?:(?:Cannot|Can't|Could not) [\\w ]{1,30}: )?(?:No such (?:file or directory|device)"
              + "|(?:Permission|Access is) denied|Operation not permitted|(?:Is|Not) a directory"
              + "|Directory not empty|File exists|File name too long|Read-only file system"
              + "|No space left on device|Disk quota exceeded|Device or resource busy"
              + "|Text file busy|Input/output error|Too many open files|Cannot allocate memory"
              + "|Connection (?:refused|reset by peer|timed out)|Broken pipe|Invalid argument"
              + "|Exec format error|Argument list too long|Stale file handle)\\s*");

  private static final Pattern REFUSAL =
      Pattern.compile(".*\\bAn error occurred \\([\\w.]{1,80}\\)");
  private static final String OPERATION = "when calling the ";
  private static final String FRAME = "  File \"";

  private WrappedLines() {}

  /** The text with such lines whole again. */
  static Haystack join(Haystack text) {
    return mayHave(text) ? text.with(join(text.text())) : text;
  }

  private static String join(String text) {
    var lines = text.split("\n", -1);
    var joined = new StringBuilder(text.length());
    for (int i = 0; i < lines.length; i++) {
      boolean goesOn = i + 1 < lines.length && goesOn(lines[i].stripTrailing(), lines[i + 1]);
      joined.append(goesOn ? lines[i].stripTrailing() : lines[i]);
      if (goesOn) joined.append(' ').append(lines[++i].stripLeading());
      if (i + 1 < lines.length) joined.append('\n');
    }
    return joined.toString();
  }

  private static boolean mayHave(Haystack text) {
    return text.hasAny(": \n", "\n" + OPERATION) || hasColon(text.text());
  }

  /** Whether a line ends with a colon but for the one above the frames of a traceback. */
  private static boolean hasColon(String text) {
    int at = text.indexOf(":\n");
    while (at >= 0 && text.startsWith(FRAME, at + 2)) at = text.indexOf(":\n", at + 2);
    return at >= 0;
  }

  private static boolean goesOn(String line, String next) {
    if (line.endsWith(":")) return REASON.matcher(next).matches() && TOOL.matcher(line).matches();
    return next.stripLeading().startsWith(OPERATION) && REFUSAL.matcher(line).matches();
  }
}
