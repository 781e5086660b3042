package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/**
 * The index that is out of bounds, as an error names it: another number in its place is the fix.
 */
public final class NamedIndex implements Sign {
  private static final Pattern INDEX =
      Pattern.compile("\\b(index|axis|dim) (-?\\d{1,9}) is out of (?:bounds|range)");
  private static final double NAMED = 0.12;

  private final String index;

  /** Empty where it need not be that of a named argument. */
  private final String argument;

  public NamedIndex(String message) {
    var found = INDEX.matcher(message);
    boolean told = found.find();
    index = told ? found.group(2) : "";
    argument = told && !found.group(1).equals("index") ? found.group(1) + "=" + index : "";
  }

  /** Whether the fact has another number for it. */
  @Override
  public boolean tells(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_LITERAL && isIt(fact);
  }

  private boolean isIt(Fact fact) {
    if (argument.isEmpty()) return fact.from().equals(index);
    return fact.from().equals(argument)
        || (fact.from().equals(index) && fact.before().key().contains(argument));
  }

  /** More for that. */
  @Override
  public double score(Fact fact) {
    return tells(fact) ? NAMED : 0;
  }
}
