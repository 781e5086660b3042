package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/** Statements that are right, but not where they stand, as an error says. */
public final class OutOfPlace implements Sign {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\bmust (?:occur|be|come|appear|stand|precede|go)\\b[^\\n]{0,40}\\b(?:beginning|start|top|first|before)\\b"
              + "|\\bprior to (?:global|nonlocal) declaration|\\bbefore (?:global|nonlocal) declaration");

  private static final double MOVED = 0.25;

  private final boolean told;

  public OutOfPlace(String message) {
    told = PLACE.matcher(message).find();
  }

  /** More for what moved, then. */
  @Override
  public double score(Fact fact) {
    return told && fact.strategy() == Strategy.REORDER ? MOVED : 0;
  }
}
