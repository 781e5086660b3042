package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/** A value that is the only element of a list now, because the error asks for one: a conversion. */
public final class DemandedCollection implements Sign {
  private static final Pattern DEMANDS =
      Pattern.compile(
          "(?i)(?:must be|should be|expects?|expected|requires?|needs?) (?:an? |of |type )?(?:list|tuple|set|sequence|iterable|array)\\b"
              + "|(?i:iterable|list|sequence)\\b[^.\n]{0,60} expected");

  private final boolean demands;

  public DemandedCollection(String message) {
    demands = DEMANDS.matcher(message).find();
  }

  /** Whether the fact tells it as a conversion. */
  @Override
  public boolean tells(Fact fact) {
    return demands && fact.strategy() == Strategy.TYPE_CONVERSION && collects(fact);
  }

  /** Whether the fact tells it as another argument. */
  @Override
  public boolean misses(Fact fact) {
    return demands && fact.strategy() == Strategy.CHANGE_ARGUMENT && collects(fact);
  }

  private static boolean collects(Fact fact) {
    return fact.to().equals("[" + fact.from() + "]") || fact.to().equals("{" + fact.from() + "}");
  }
}
