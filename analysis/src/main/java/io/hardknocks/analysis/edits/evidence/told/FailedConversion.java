package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/**
 * A conversion that failed, of another value now: where the error is that of the conversion, that
 * one is the edit, and not what is done before it.
 */
public final class FailedConversion implements Sign {
  private static final Pattern FAILED =
      Pattern.compile(
          "(?i)invalid literal for|(?:could not|cannot|can't|unable to) (?:safely )?(?:convert|cast|parse)");
  private static final Pattern CONVERTS =
      Pattern.compile(
          "\\.(?:astype|to_numeric|to_datetime|int|float|long|double)\\([^()]{0,60}\\)$");
  private static final double NAMED = 0.12;
  private static final int LONGEST = 500;

  private final boolean failed;

  public FailedConversion(String message) {
    failed = FAILED.matcher(message).find();
  }

  /** Whether both convert alike, and something else. */
  @Override
  public boolean tells(Fact fact) {
    if (!failed || fact.strategy() != Strategy.TYPE_CONVERSION) return false;
    var before = conversion(fact.from());
    return !before.isEmpty() && before.equals(conversion(fact.to()));
  }

  private static String conversion(String code) {
    if (code.length() > LONGEST) return "";
    var found = CONVERTS.matcher(code);
    return found.find() ? found.group() : "";
  }

  /** More for that. */
  @Override
  public double score(Fact fact) {
    return tells(fact) ? NAMED : 0;
  }
}
