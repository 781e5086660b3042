package io.hardknocks.analysis.failure.trace.text;

import java.util.regex.Pattern;

/** What Node.js only warns of, beside an error: {@code (node:7) ExperimentalWarning: …}. */
final class NodeWarnings {
  private static final Pattern WARNING =
      Pattern.compile(
          "(?m)^\\(node:\\d{1,9}\\) (?:\\[\\w{1,40}\\] )?(?!UnhandledPromiseRejection)\\w{0,60}Warning: .*"
              + "(?:\\n {4}at .*)*(?:\\n\\(Use `\\w{1,20} --trace-.*)?(?:\\n|$)");

  private static final Pattern ERROR =
      Pattern.compile("(?i)error|exception|fail|panic|denied|not found|cannot|ERR!");

  private NodeWarnings() {}

  /** The text without them, when anything else in it tells of an error. */
  static String strip(String text) {
    if (!text.contains("(node:")) return text;
    var rest = WARNING.matcher(text).replaceAll("");
    return rest.length() < text.length() && ERROR.matcher(rest).find() ? rest : text;
  }
}
