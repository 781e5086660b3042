package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/** An error about how many parts a value has, and edits of the names that take them. */
public final class UnpackedParts implements Sign {
  private static final double TOLD = 0.45;
  private static final int LONGEST = 400;
  private static final String VALUE = " = ...";

  private static final Pattern COUNT =
      Pattern.compile(
          "(?:not enough|too many) values to unpack \\(expected (?:at least )?(\\d{1,4})");

  private final int expected;

  public UnpackedParts(String message) {
    var found = COUNT.matcher(message);
    expected = found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** Whether as many names as the error tells are others now. */
  @Override
  public double score(Fact fact) {
    boolean names = fact.strategy() == Strategy.OTHER && fact.from().endsWith(VALUE);
    if (expected < 2 || !names || !fact.to().endsWith(VALUE)) return 0;
    return parts(fact.from()) == expected && parts(fact.to()) != expected ? TOLD : 0;
  }

  private static long parts(String names) {
    return names.length() > LONGEST ? 0 : 1 + names.chars().filter(c -> c == ',').count();
  }
}
