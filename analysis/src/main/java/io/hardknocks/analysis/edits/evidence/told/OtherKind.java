package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.Set;
import java.util.regex.Pattern;

/** Errors of names and types, which no other comparison of numbers mends. */
public final class OtherKind implements Sign {
  private static final Pattern NAMES =
      Pattern.compile(
          "^(?:E\\s+)?(?:\\w+\\.){0,6}(?:TypeError|AttributeError|ImportError|ModuleNotFoundError|SyntaxError)\\b");

  private static final Set<String> COMPARISONS = Set.of("<", ">", "<=", ">=");
  private static final double OTHER = -0.06;

  private final boolean names;

  public OtherKind(String message) {
    names = NAMES.matcher(message).find();
  }

  /** Less for such a comparison. */
  @Override
  public double score(Fact fact) {
    boolean compares =
        fact.strategy() == Strategy.CHANGE_OPERATOR
            && COMPARISONS.contains(fact.from())
            && COMPARISONS.contains(fact.to());
    return names && compares ? OTHER : 0;
  }
}
