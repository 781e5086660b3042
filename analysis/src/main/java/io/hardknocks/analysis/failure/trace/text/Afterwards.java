package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/** What a build server does after the command that failed: it tells nothing of why. */
final class Afterwards {
  private static final String LEAD = "\nThe command \"";

  /** How the steps begin that follow in any case: statistics, a look at the clock. */
  private static final String[] STEPS = {
    "\ntravis_fold:start:after_failure", "\n== clock drift check ==", "\nPost job cleanup."
  };

  private static final Pattern ENDED =
      Pattern.compile("The command \".{1,400}\" exited with [1-9]\\d{0,2}\\.");

  private Afterwards() {}

  /** The text up to the end of that command; all of it where nothing stands above. */
  static Haystack cut(Haystack text) {
    if (!text.has(LEAD) && !text.hasAny(STEPS)) return text;
    return text.with(cut(text.text()));
  }

  private static String cut(String text) {
    int at = text.indexOf(LEAD);
    while (at >= 0) {
      int end = text.indexOf('\n', at + 1);
      boolean ended = ENDED.matcher(text).region(at + 1, end < 0 ? text.length() : end).matches();
      if (ended && !text.substring(0, at).isBlank()) return text.substring(0, at);
      at = text.indexOf(LEAD, at + 1);
    }
    return withoutSteps(text);
  }

  private static String withoutSteps(String text) {
    for (String step : STEPS) {
      int at = text.indexOf(step);
      if (at > 0 && !text.substring(0, at).isBlank()) return text.substring(0, at);
    }
    return text;
  }
}
