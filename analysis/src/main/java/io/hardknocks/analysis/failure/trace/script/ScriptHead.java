package io.hardknocks.analysis.failure.trace.script;

import io.hardknocks.analysis.failure.trace.reading.Names;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The line of a JavaScript trace that names the error.
 *
 * @param cause it is what another error names as its cause
 * @param uncaught the line itself says that nobody handled it
 */
record ScriptHead(String name, String message, boolean cause, boolean uncaught) {
  private static final int LONGEST_PREFIX = 160;

  private static final String[] LEADS = {
    "Uncaught (in promise) ",
    "Uncaught ",
    "[cause]: ",
    "cause: ",
    "error: Uncaught (in promise) ",
    "error: Uncaught ",
    "Unhandled rejection ",
    "Unhandled Rejection: ",
    "[errors]: [ ",
    "Unhandled promise rejection: ",
    "triggerUncaughtException ",
    "<ref *1> ",
    "{ ",
    "error - ",
    "- error ",
    "⨯ ",
    "[error] ",
    "✘ [ERROR] ",
    "unhandledRejection: ",
    "uncaughtException: "
  };

  private static final Set<String> CAUSES = Set.of("[cause]: ", "cause: ", "[errors]: [ ");

  static @Nullable ScriptHead of(String line) {
    int start = Names.indent(line);
    boolean cause = false;
    boolean uncaught = false;
    for (String lead : LEADS) {
      if (!line.startsWith(lead, start)) continue;
      start += lead.length();
      cause = CAUSES.contains(lead);
      uncaught = lead.contains("ncaught") || lead.contains("nhandled");
    }
    int rejection = line.indexOf("UnhandledPromiseRejectionWarning: ");
    if (rejection >= 0) {
      start = afterId(line, rejection + "UnhandledPromiseRejectionWarning: ".length());
      uncaught = true;
    }
    return named(line, start, cause, uncaught);
  }

  /**
   * Of an error that a program prints behind words of its own: {@code Could not start: Error: …}.
   */
  static @Nullable ScriptHead ofLogged(String line) {
    int last = Math.min(line.length(), LONGEST_PREFIX);
    for (int at = line.indexOf(' ') + 1; at > 0 && at < last; at = line.indexOf(' ', at) + 1) {
      if (!Character.isUpperCase(line.charAt(at))) continue;
      var head = named(line, at, false, false);
      if (head != null && !head.message().isEmpty()) return head;
    }
    return null;
  }

  static boolean mayBeDumped(String line) {
    return line.contains("error: ");
  }

  /** Of a driver that calls its errors {@code error}, as Node.js prints objects, in braces. */
  static @Nullable ScriptHead ofDumped(String line) {
    int start = Names.indent(line);
    if (line.startsWith("{ ", start)) start += 2;
    if (line.startsWith("[", start)) start++;
    if (!line.startsWith("error: ", start)) return null;
    return new ScriptHead("error", line.substring(start + "error: ".length()), false, false);
  }

  /** Behind a code that stands close to the name: {@code DiscordAPIError[50013]: …}. */
  private static int afterCode(String line, int end) {
    int close = line.indexOf("]: ", end);
    return close < 0 ? end : close + 1;
  }

  /** Old versions of Node.js print the number of the rejection before the error. */
  private static int afterId(String line, int start) {
    if (!line.startsWith("Unhandled promise rejection", start)) return start;
    int close = line.indexOf("): ", start);
    return close < 0 ? start : close + 3;
  }

  private static @Nullable ScriptHead named(
      String line, int start, boolean cause, boolean uncaught) {
    int end = Names.nameEnd(line, start);
    if (end == start) return null;
    var name = line.substring(start, end);
    boolean plain = start == 0 && name.equals("error") && line.startsWith(": ", end);
    if (!uncaught && !cause && !plain && !Names.soundsLikeError(name)) return null;
    if (end < line.length() && line.charAt(end) == '[') end = afterCode(line, end);
    if (line.startsWith(" [", end)) {
      int close = line.indexOf(']', end);
      if (close > 0) {
        end = close + 1;
        name = line.substring(start, end);
      }
    }
    if (end == line.length()) return new ScriptHead(name, "", cause, uncaught);
    if (line.startsWith(" {", end)) return new ScriptHead(name, "", cause, uncaught);
    if (line.charAt(end) != ':') return null;
    var message = line.substring(end + 1).strip();
    if (message.endsWith(" {")) message = message.substring(0, message.length() - 2);
    return new ScriptHead(name, message, cause, uncaught);
  }
}
