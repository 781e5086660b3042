package io.hardknocks.analysis.failure.trace.line;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a sentence says of an error that it names.
 *
 * @param before the words of the clause before the name, in lower case
 * @param after the words after it
 */
record Mention(String before, String after) {
  private static final int FAR = 40;

  /** Another error than the one that came: what should have, or what is handled. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "\\b(?:instead of|rather than|should|expect(?:s|ed|ing)?|catch(?:es|ing)?|except|used to"
              + "|(?:not|never|no longer|n't) (?:raise|throw|get)s?)\\b");

  private static final Pattern RAISED_BEFORE =
      Pattern.compile(
          "\\b(?:raises?|raised|throws?|threw|(?:fails?|failed|dies|died|crash(?:es|ed)) with"
              + "|g[eo]ts?|getting|gives?|hits?) (?:an? |the )?['\"`]?$");

  private static final Pattern RAISED_AFTER =
      Pattern.compile(
          "^['\"`]? (?:error |exception )?(?:(?:is|was|gets|got|being) (?:raised|thrown)|occur(?:s|red)|appear(?:s|ed))\\b");

  static Mention of(String line, int start, int end) {
    var before = line.substring(Math.max(0, start - FAR), start).toLowerCase(Locale.ROOT);
    var after = line.substring(end, Math.min(line.length(), end + FAR)).toLowerCase(Locale.ROOT);
    return new Mention(clause(before), after);
  }

  /** Only what stands behind the last word or mark that begins another clause. */
  private static String clause(String before) {
    int from = 0;
    for (String end :
        new String[] {",", ";", ". ", " but ", " yet ", " since ", " because ", ": "}) {
      int at = before.lastIndexOf(end);
      if (at >= 0) from = Math.max(from, at + end.length());
    }
    return before.substring(from);
  }

  boolean isOfAnother() {
    return OF_ANOTHER.matcher(before).find();
  }

  boolean isRaised() {
    return !isOfAnother()
        && (RAISED_BEFORE.matcher(before).find() || RAISED_AFTER.matcher(after).find());
  }
}
