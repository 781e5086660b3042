package io.hardknocks.analysis.failure.trace.compiled;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lines of a trace of the JVM whose breaks were lost when it was copied. */
final class GluedFrames {
  private static final String FRAME =
      "at (?=[\\w.$/@<>-]{3,200}\\((?:\\w{1,80}\\.(?:java|kt|scala|groovy)(?::\\d|\\))|Native Method\\)|Unknown Source))";

  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=[^\\s])[ \\t]{0,16}(?:" + FRAME + "|(?<=\\)|more)[ \\t]{0,16}(?=Caused by: ))");

  private GluedFrames() {}

  /** The lines that were one; most often the line itself. */
  static List<String> apart(String line) {
    if (!mayHave(line)) return List.of(line);
    return BREAK.matcher(line).replaceAll(GluedFrames::lost).lines().toList();
  }

  private static String lost(MatchResult found) {
    return found.group().contains("at ") ? "\n\tat " : "\n";
  }

  /** Whether a frame begins behind anything but white space. */
  private static boolean mayHave(String line) {
    int at = line.lastIndexOf("at ");
    if (at <= 0 || line.indexOf('(', at) < 0) return false;
    return !line.substring(0, at).isBlank();
  }
}
