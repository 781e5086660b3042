package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/**
 * What Node.js and Python only warn of, beside an error: {@code (node:7) ExperimentalWarning: …},
 * {@code a.py:3: FutureWarning: …} with the line of code below it.
 */
final class Warnings {
  private static final Pattern NODE =
      Pattern.compile(
          "(?m)^\\(node:\\d{1,9}\\) (?:\\[\\w{1,40}\\] )?(?!UnhandledPromiseRejection)\\w{0,60}Warning: .*"
              + "(?:\\n {4}at .*)*(?:\\n\\(Use `\\w{1,20} --trace-.*)?(?:\\n|$)");

  private static final Pattern PYTHON =
      Pattern.compile(
          "(?m)^(?:\\S.{0,300}|<\\w{1,20}>):\\d{1,6}: \\w{0,60}Warning: .*(?:\\n {2}\\S.*)?(?:\\n|$)");

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)error|exception|fail|panic|denied|no such|not (?:found|installed)|cannot|ERR!"
              + "|in use|already running|refused|invalid|missing|unable");

  private Warnings() {}

  /** The text without them, when anything else in it tells of an error. */
  static Haystack strip(Haystack text) {
    return text.hasAny("(node:", "Warning: ") ? text.with(strip(text.text())) : text;
  }

  private static String strip(String text) {
    var rest = text.contains("(node:") ? NODE.matcher(text).replaceAll("") : text;
    if (rest.contains("Warning: ")) rest = PYTHON.matcher(rest).replaceAll("\n");
    return rest.length() < text.length() && ERROR.matcher(rest).find() ? rest : text;
  }
}
