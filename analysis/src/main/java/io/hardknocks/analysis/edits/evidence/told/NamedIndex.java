package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/**
 * The index that is out of bounds, as an error names it: another number in its place is the fix.
 */
public final class NamedIndex implements Sign {
  private static final Pattern INDEX =
      Pattern.compile("\\bindex (-?\\d{1,9}) is out of (?:bounds|range)");
  private static final double NAMED = 0.12;

  private final String index;

  public NamedIndex(String message) {
    var found = INDEX.matcher(message);
    index = found.find() ? found.group(1) : "";
  }

  /** Whether the fact has another number for it. */
  @Override
  public boolean tells(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_LITERAL && fact.from().equals(index);
  }

  /** More for that. */
  @Override
  public double score(Fact fact) {
    return tells(fact) ? NAMED : 0;
  }
}
