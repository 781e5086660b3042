package io.hardknocks.analysis.failure.trace.compiled;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lines of a trace of the JVM whose breaks were lost when it was copied. */
final class GluedFrames {
  private static final String PLACE =
      "[\\w.$/@<>-]{3,200}\\((?:\\w{1,80}\\.(?:java|kt|scala|groovy)(?::\\d{1,7})?|Native Method|Unknown Source)\\)";

  /**
   * Behind a frame is nothing, but the archive that it comes from or what follows it in a trace.
   */
  private static final String END =
      "(?:[ \\t]{0,4}~?\\[[^\\]]{0,120}\\])?[ \\t]{0,16}(?=$|at [\\w.$/@<>-]{3,200}\\(|Caused by: |Suppressed: |\\.\\.\\. \\d)";

  /** Words that end as a frame begins, which would be taken for a word and a frame. */
  private static final String WORDS =
      "(?<!(?i:form)|\\b(?i:th|wh|somewh|c|conc|ch|flo|bo|co|go|be|heartbe|repe|he|che|whe|tre|retre|thre|gre|me|ne|se|fe|defe|e|swe|cave|fl|st|b|f|h|m|p|r|s|v|sp|spl|comb|habit|diplom|acrob|democr|thermost|tomc|netc|logc)|[.$])";

  private static final String FRAME = WORDS + "at (?=" + PLACE + END + ")";

  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=[^\\s])(?:[ \\t]{1,16}|(?<=[\\w.)\\]'\"!?]))(?:"
              + FRAME
              + "|(?<=\\)|more)[ \\t]{0,16}(?=Caused by: ))");

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
